package dev.chartgate.helm.chart;

import dev.chartgate.source.GoFloat;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problem;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the fields of metadata as Go reads them into a structure: keys in any case, and numbers and
 * booleans where a string is wanted.
 */
final class MetadataFields {
  private final List<Problem> problems;

  /**
   * A reader of fields.
   *
   * @param problems takes what has the wrong type
   */
  MetadataFields(List<Problem> problems) {
    this.problems = problems;
  }

  Optional<Node> get(MappingNode mapping, String key) {
    return mapping
        .get(key)
        .or(() ->
            mapping.entries().stream()
                .filter(entry -> entry.key().equalsIgnoreCase(key))
                .map(MappingNode.Entry::value)
                .findFirst());
  }

  /** Where a field is, or else its mapping. */
  Mark mark(MappingNode mapping, String key) {
    return get(mapping, key).map(Node::mark).orElseGet(mapping::mark);
  }

  /** The text of a field, if it is there and not empty. */
  Optional<String> text(MappingNode mapping, String key) {
    return get(mapping, key).flatMap(node -> text(node, key)).filter(text -> !text.isEmpty());
  }

  /** The texts of a field that is a list. */
  List<String> texts(MappingNode mapping, String key) {
    List<String> texts = new ArrayList<>();
    Optional<Node> node = get(mapping, key).filter(n -> !isNull(n));
    if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
      problems.add(new Problem("%s must be a list".formatted(key), node.get().mark()));
    }
    if (node.isPresent() && node.get() instanceof SequenceNode list) {
      list.items().forEach(item -> texts.add(text(item, key).orElse("")));
    }
    return texts;
  }

  private Optional<String> text(Node node, String key) {
    if (!(node instanceof ScalarNode scalar)) {
      problems.add(new Problem("%s must be a string".formatted(key), node.mark()));
      return Optional.empty();
    }
    return Optional.ofNullable(scalar.value())
        .map(value -> value instanceof Double number ? GoFloat.shortest(number) : value.toString());
  }

  static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }
}
