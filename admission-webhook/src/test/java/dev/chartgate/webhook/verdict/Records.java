package dev.chartgate.webhook.verdict;

import dev.chartgate.source.MappingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Packs release records as Helm does. */
final class Records {
  private Records() {}

  /** The Secret that holds a record. */
  static MappingNode secret(String release, String namespace, String label, String json) {
    return Requests.node(
        """
        apiVersion: v1
        kind: Secret
        type: helm.sh/release.v1
        metadata:
          name: sh.helm.release.v1.%s.v1
          namespace: %s
          labels: { owner: helm, name: %s, status: "%s" }
        data: { release: %s }
        """
            .formatted(
                release,
                namespace,
                release,
                label,
                new String(base64(base64(gzip(json))), StandardCharsets.UTF_8)));
  }

  /** The ConfigMap that holds it. */
  static MappingNode configMap(String release, String namespace, String label, String json) {
    return Requests.node(
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: sh.helm.release.v1.%s.v1
          namespace: %s
          labels: { owner: helm, name: %s, status: "%s" }
        data: { release: %s }
        """
            .formatted(
                release,
                namespace,
                release,
                label,
                new String(base64(gzip(json)), StandardCharsets.UTF_8)));
  }

  private static byte[] gzip(String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] base64(byte[] bytes) {
    return Base64.getEncoder().encode(bytes);
  }
}
