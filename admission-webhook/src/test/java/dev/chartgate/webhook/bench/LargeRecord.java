package dev.chartgate.webhook.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The record of a release of many objects, near to the limit of a Secret, as JSON. */
final class LargeRecord {
  /** Of the objects, each third is a ConfigMap, whose contents make up the size. */
  private static final int KINDS = 3;

  private static final int DEPLOYMENT_BYTES = 3_000;
  private static final JsonMapper MAPPER = new JsonMapper();

  private LargeRecord() {}

  /**
   * A Secret with the record of a pending installation.
   *
   * @param release another name is another record
   * @param objects how many there are in the release
   * @param bytes the size of the Secret's data, about
   */
  static String json(String namespace, String release, int objects, int bytes) {
    byte[] record = packed(record(namespace, release, objects, contents(objects, bytes)));
    String data = Base64.getEncoder().encodeToString(Base64.getEncoder().encode(record));
    ObjectNode secret = MAPPER.createObjectNode();
    secret.put("apiVersion", "v1").put("kind", "Secret").put("type", "helm.sh/release.v1");
    ObjectNode metadata = secret.putObject("metadata");
    metadata.put("name", "sh.helm.release.v1." + release + ".v1").put("namespace", namespace);
    ObjectNode labels = metadata.putObject("labels");
    Map.of("owner", "helm", "name", release, "status", "pending-install", "version", "1")
        .forEach(labels::put);
    secret.putObject("data").put("release", data);
    return MAPPER.writeValueAsString(secret);
  }

  /** Random text gives 65 % of its length when packed, and Helm's base64 a third more. */
  private static int contents(int objects, int bytes) {
    return (int) (bytes * 0.75 / 0.65 * 1.24) / (objects / KINDS);
  }

  private static ObjectNode record(String namespace, String release, int objects, int contents) {
    Random random = new Random(objects);
    StringBuilder manifest = new StringBuilder();
    for (int i = 0; i < objects; i++) {
      String name = "part-" + i;
      String object =
          switch (i % KINDS) {
            case 0 -> LargeDeployment.json(namespace, name, DEPLOYMENT_BYTES);
            case 1 -> service(namespace, name, "part-" + (i - 1));
            default -> configMap(random, namespace, name, contents);
          };
      // JSON is YAML; most charts write the longer form, which is what is measured.
      manifest.append("---\n# Source: large/templates/").append(name).append(".yaml\n");
      manifest.append(yaml(object));
    }
    ObjectNode record = MAPPER.createObjectNode();
    record.put("name", release).put("namespace", namespace).put("version", 1);
    record.putObject("info").put("status", "pending-install");
    ObjectNode chart = record.putObject("chart");
    chart
        .putObject("metadata")
        .put("name", "large")
        .put("version", "1.0.0")
        .put("apiVersion", "v2");
    chart.putArray("templates");
    chart.putObject("values").put("replicas", 2);
    record.putObject("config").put("replicas", 2);
    record.put("manifest", manifest.toString());
    record.putArray("hooks");
    return record;
  }

  private static String service(String namespace, String name, String workload) {
    return """
    {"apiVersion":"v1","kind":"Service","metadata":{"name":"%1$s","namespace":"%2$s",
     "labels":{"app.kubernetes.io/name":"%1$s","app.kubernetes.io/managed-by":"Helm"}},
     "spec":{"selector":{"app.kubernetes.io/name":"%3$s"},
      "ports":[{"name":"http","port":80,"targetPort":"http-0"}]}}
    """
        .formatted(name, namespace, workload);
  }

  private static String configMap(Random random, String namespace, String name, int bytes) {
    ObjectNode map = MAPPER.createObjectNode();
    map.put("apiVersion", "v1").put("kind", "ConfigMap");
    ObjectNode metadata = map.putObject("metadata");
    metadata.put("name", name).put("namespace", namespace);
    metadata.putObject("labels").put("app.kubernetes.io/name", name);
    ObjectNode data = map.putObject("data");
    for (int i = 0; i * 24 < bytes; i++) {
      data.put("key-" + i, LargeDeployment.word(random));
    }
    return MAPPER.writeValueAsString(map);
  }

  private static String yaml(String json) {
    StringBuilder text = new StringBuilder();
    new BlockYaml(text).write(MAPPER.readTree(json));
    return text.toString();
  }

  private static byte[] packed(ObjectNode record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(MAPPER.writeValueAsString(record).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
