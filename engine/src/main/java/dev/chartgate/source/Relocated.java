package dev.chartgate.source;

import java.util.List;
import java.util.function.UnaryOperator;

/** Trees that say of themselves that they were written elsewhere. */
public final class Relocated {
  private Relocated() {}

  /** A mapping in which each mark is replaced. */
  public static MappingNode mapping(MappingNode mapping, UnaryOperator<Mark> place) {
    return new MappingNode(
        place.apply(mapping.mark()),
        mapping.entries().stream()
            .map(entry ->
                new MappingNode.Entry(
                    entry.key(), place.apply(entry.keyMark()), node(entry.value(), place)))
            .toList());
  }

  private static Node node(Node node, UnaryOperator<Mark> place) {
    return switch (node) {
      case MappingNode mapping -> mapping(mapping, place);
      case SequenceNode list -> {
        List<Node> items = list.items().stream().map(item -> node(item, place)).toList();
        yield new SequenceNode(place.apply(list.mark()), items);
      }
      case ScalarNode scalar ->
          new ScalarNode(place.apply(scalar.mark()), scalar.value(), scalar.text());
    };
  }
}
