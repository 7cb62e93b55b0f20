package dev.chartgate.webhook.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reviews that nobody has sent: the dry run of a Deployment, and that of the record of a release
 * with its chart. They are judged before the first that somebody sends, so that a process has done
 * by then what it has to do once.
 */
public final class SampleReviews {
  private static final String NAME = "sample";

  private SampleReviews() {}

  /** Their bodies, as an API server would send them. */
  public static List<byte[]> bodies() {
    return List.of(resource("deployment.json"), ofRecord());
  }

  private static byte[] ofRecord() {
    String data = base64(base64(gzip(record())));
    return """
    {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
      "uid": "sample", "operation": "CREATE", "dryRun": true, "namespace": "sample",
      "kind": {"group": "", "version": "v1", "kind": "Secret"}, "name": "sh.helm.release.v1.sample.v1",
      "userInfo": {"username": "sample", "groups": ["system:authenticated"]},
      "object": {"apiVersion": "v1", "kind": "Secret", "type": "helm.sh/release.v1",
        "metadata": {"name": "sh.helm.release.v1.sample.v1", "namespace": "sample",
          "labels": {"owner": "helm", "name": "sample", "status": "pending-install"}},
        "data": {"release": "%s"}}}}
    """
        .formatted(data)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] record() {
    String template = new String(resource("manifest.yaml"), StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("name", NAME);
      json.writeStringProperty("namespace", NAME);
      json.writeObjectPropertyStart("info");
      json.writeStringProperty("status", "pending-install");
      json.writeEndObject();
      json.writeObjectPropertyStart("config");
      json.writeNumberProperty("replicas", 2);
      json.writeEndObject();
      json.writeObjectPropertyStart("chart");
      json.writeObjectPropertyStart("metadata");
      json.writeStringProperty("apiVersion", "v2");
      json.writeStringProperty("name", NAME);
      json.writeStringProperty("version", "1.0.0");
      json.writeEndObject();
      json.writeObjectPropertyStart("values");
      json.writeNumberProperty("replicas", 1);
      json.writeStringProperty("tag", "1.4.2");
      json.writeEndObject();
      json.writeArrayPropertyStart("templates");
      json.writeStartObject();
      json.writeStringProperty("name", "templates/all.yaml");
      json.writeStringProperty("data", base64(template.getBytes(StandardCharsets.UTF_8)));
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeStringProperty("manifest", rendered(template));
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static String rendered(String template) {
    return template
        .replace("{{ .Release.Name }}", NAME)
        .replace("{{ .Values.replicas }}", "2")
        .replace("{{ .Values.tag }}", "1.4.2");
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String base64(byte[] content) {
    return Base64.getEncoder().encodeToString(content);
  }

  private static String base64(String content) {
    return base64(content.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(SampleReviews.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
