package dev.chartgate.webhook.review;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds the uid of a review that was not read, so that it can be answered all the same. An API
 * server writes it at the beginning, and what follows is not looked at.
 */
public final class ReviewUid {
  private static final JsonFactory JSON = new JsonFactory();

  private ReviewUid() {}

  /** The text at {@code request.uid}; absent if there is none up to where the body is broken. */
  public static Optional<String> find(byte[] body) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      return enter(json, "request") && enter(json, "uid", JsonToken.VALUE_STRING)
          ? Optional.of(json.getString())
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static boolean enter(JsonParser json, String key) {
    return json.nextToken() == JsonToken.START_OBJECT && enter(json, key, JsonToken.START_OBJECT);
  }

  /** Goes to the value of a key of the object that was entered last. */
  private static boolean enter(JsonParser json, String key, JsonToken wanted) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean found = json.currentName().equals(key);
      JsonToken value = json.nextToken();
      if (found) {
        return value == wanted;
      }
      json.skipChildren();
    }
    return false;
  }
}
