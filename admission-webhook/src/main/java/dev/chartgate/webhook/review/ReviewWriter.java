package dev.chartgate.webhook.review;

import dev.chartgate.webhook.review.Answer.Refusal;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes answers as admission.k8s.io/v1 wants them. Safe for many threads. */
public final class ReviewWriter {
  /** The version of reviews that is read and written. */
  public static final String API_VERSION = "admission.k8s.io/v1";

  private final JsonFactory factory = new JsonFactory();

  /** A writer without state. */
  public ReviewWriter() {}

  /**
   * The body that answers a review.
   *
   * @param uid the review's
   */
  public byte[] write(String uid, Answer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator json =
        factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringProperty("apiVersion", API_VERSION);
      json.writeStringProperty("kind", "AdmissionReview");
      json.writeObjectPropertyStart("response");
      json.writeStringProperty("uid", uid);
      json.writeBooleanProperty("allowed", answer.allowed());
      if (!answer.allowed()) {
        writeStatus(answer, json);
      }
      writeWarnings(Warnings.fitted(answer.warnings()), json);
      writeAnnotations(answer.annotations(), json);
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void writeStatus(Answer answer, JsonGenerator json) {
    Refusal refusal = answer.refusal();
    json.writeObjectPropertyStart("status");
    json.writeStringProperty("status", "Failure");
    json.writeStringProperty("message", answer.message());
    json.writeStringProperty("reason", refusal.reason());
    json.writeNumberProperty("code", refusal.code());
    json.writeEndObject();
  }

  private static void writeWarnings(List<String> warnings, JsonGenerator json) {
    if (!warnings.isEmpty()) {
      json.writeArrayPropertyStart("warnings");
      warnings.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private static void writeAnnotations(Map<String, String> annotations, JsonGenerator json) {
    if (!annotations.isEmpty()) {
      json.writeObjectPropertyStart("auditAnnotations");
      annotations.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
  }
}
