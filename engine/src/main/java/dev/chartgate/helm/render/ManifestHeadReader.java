package dev.chartgate.helm.render;

import dev.chartgate.source.GoFloat;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problem;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.YamlDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the head of a document as Helm does, into a structure of Go: a scalar becomes the string
 * that is wanted, keys may be written in any case, and anything else is refused.
 */
final class ManifestHeadReader {
  private static final ManifestHead EMPTY = new ManifestHead("", Map.of());
  private final List<Problem> problems = new ArrayList<>();

  /** What was refused, in order. */
  List<Problem> problems() {
    return problems;
  }

  /** The head of a document; an empty one if there is nothing in it. */
  ManifestHead read(Optional<YamlDocument> document) {
    return document
        .flatMap(content -> mapping(content.root(), "a manifest"))
        .map(this::read)
        .orElse(EMPTY);
  }

  private ManifestHead read(MappingNode root) {
    text(root, "apiVersion");
    String kind = text(root, "kind");
    Map<String, String> annotations = new LinkedHashMap<>();
    Optional<MappingNode> metadata =
        find(root, "metadata").flatMap(node -> mapping(node, "metadata"));
    if (metadata.isPresent()) {
      text(metadata.get(), "name");
      find(metadata.get(), "annotations")
          .flatMap(node -> mapping(node, "metadata.annotations"))
          .ifPresent(mapping -> {
            for (MappingNode.Entry entry : mapping.entries()) {
              annotations.put(entry.key(), text(entry.value(), "the annotation " + entry.key()));
            }
          });
    }
    return new ManifestHead(kind, annotations);
  }

  private Optional<MappingNode> mapping(Node node, String what) {
    switch (node) {
      case MappingNode mapping -> {
        return Optional.of(mapping);
      }
      case ScalarNode scalar when scalar.isNull() -> {}
      case ScalarNode _, SequenceNode _ ->
          problems.add(new Problem(what + " must be a mapping of keys to values", node.mark()));
    }
    return Optional.empty();
  }

  private static Optional<Node> find(MappingNode mapping, String key) {
    return mapping
        .get(key)
        .or(() ->
            mapping.entries().stream()
                .filter(entry -> entry.key().equalsIgnoreCase(key))
                .map(MappingNode.Entry::value)
                .findFirst());
  }

  private String text(MappingNode mapping, String key) {
    return find(mapping, key).map(node -> text(node, key)).orElse("");
  }

  private String text(Node node, String what) {
    if (!(node instanceof ScalarNode scalar)) {
      problems.add(new Problem(what + " must be a string", node.mark()));
      return "";
    }
    return switch (scalar.value()) {
      case null -> "";
      case Double number -> GoFloat.shortest(number);
      case Object value -> value.toString();
    };
  }
}
