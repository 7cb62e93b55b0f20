package dev.chartgate.webhook.apiserver;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks an API server as one of its users. */
public final class ApiClient implements AutoCloseable {
  /** A manifest, in YAML or JSON. */
  public static final String YAML = "application/yaml";

  /** A patch as of RFC 6902. */
  public static final String JSON_PATCH = "application/json-patch+json";

  /** A patch as of RFC 7386. */
  public static final String MERGE_PATCH = "application/merge-patch+json";

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client;
  private final String url;
  private final String token;

  ApiClient(String url, String authority, String token) {
    this.client = HttpClient.newBuilder().sslContext(Trust.in(authority)).build();
    this.url = url;
    this.token = token;
  }

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param warnings what the API server warns of, one text each
   */
  public record Answer(int status, String body, List<String> warnings) {
    /** Copies the list. */
    public Answer {
      warnings = List.copyOf(warnings);
    }

    /** The body, read. */
    public JsonNode json() {
      return MAPPER.readTree(body);
    }

    /** Itself if the request was granted. */
    public Answer granted() {
      if (status < 200 || status > 299) {
        throw new IllegalStateException(status + " " + body);
      }
      return this;
    }
  }

  /** Reads an object or a list. */
  public Answer get(String path) {
    return send("GET", path, "", YAML);
  }

  /** Makes an object. */
  public Answer create(String path, String manifest) {
    return send("POST", path, manifest, YAML);
  }

  /** Changes an object. */
  public Answer patch(String path, String type, String patch) {
    return send("PATCH", path, patch, type);
  }

  /** Removes an object, or all of a list. */
  public Answer delete(String path) {
    return send("DELETE", path, "", YAML);
  }

  /** Sends a request, whatever is answered. */
  public Answer send(String method, String path, String body, String type) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .header("Accept", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          answer.body(),
          new ArrayList<>(answer.headers().allValues("Warning")));
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path + " was interrupted", e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
