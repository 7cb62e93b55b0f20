package dev.chartgate.load;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.Mark;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads texts of Secrets into sources of which nothing may be shown. */
final class SecretData {
  private SecretData() {}

  /** The text of a key; absent if there is none, or if it is not base64. */
  static Optional<ScalarNode> text(KubernetesObject secret, String key) {
    return secret
        .node()
        .mapping("stringData")
        .flatMap(data -> data.string(key))
        .or(() ->
            secret
                .node()
                .mapping("data")
                .flatMap(data -> data.string(key))
                .flatMap(SecretData::decoded))
        .map(text -> {
          String name = "Secret %s, key %s".formatted(secret.name(), key);
          return ScalarNode.string(Mark.start(SourceText.secret(name, text)), text);
        });
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(
          new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
