package dev.chartgate.load;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.Optional;

/** Tells Kubernetes objects from other mappings. */
final class ObjectShape {
  private ObjectShape() {}

  /** The key that keeps a mapping from being an object, if one does. */
  static Optional<String> missing(MappingNode node) {
    if (node.string("apiVersion").filter(text -> !text.isBlank()).isEmpty()) {
      return Optional.of("apiVersion");
    }
    return node.string("kind").filter(text -> !text.isBlank()).isEmpty()
        ? Optional.of("kind")
        : Optional.empty();
  }

  /** Whether a mapping is an object in which one of the two keys was forgotten. */
  static boolean isIncomplete(MappingNode node) {
    return (node.has("apiVersion") || node.has("kind"))
        && node.mapping("metadata")
            .filter(metadata -> metadata.has("name") || metadata.has("generateName"))
            .isPresent();
  }

  /** What to say of a document among manifests that is not an object. */
  static String complaint(Node node) {
    return switch (node) {
      case SequenceNode list -> "this is a list, not a Kubernetes object";
      case ScalarNode scalar -> "this is a single value, not a Kubernetes object";
      case MappingNode mapping ->
          missing(mapping)
              .map(key ->
                  "this is no Kubernetes object: it has no %s, or one that is not a string"
                      .formatted(key))
              .orElse("this is no Kubernetes object");
    };
  }
}
