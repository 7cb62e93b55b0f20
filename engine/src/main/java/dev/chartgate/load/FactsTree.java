package dev.chartgate.load;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes trees of what was collected; they stand in no file, so all marks are the same. */
final class FactsTree {
  private static final Mark NOWHERE = Mark.start(new SourceText("facts", ""));

  private FactsTree() {}

  /** A tree of maps, lists, strings, longs, booleans and nodes. */
  static Node of(Object value) {
    return switch (value) {
      case Node node -> node;
      case Map<?, ?> map -> mapping(map);
      case List<?> list -> new SequenceNode(NOWHERE, list.stream().map(FactsTree::of).toList());
      default -> new ScalarNode(NOWHERE, value, value.toString());
    };
  }

  static MappingNode mapping(Map<?, ?> map) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    map.forEach(
        (key, value) -> entries.add(new MappingNode.Entry(key.toString(), NOWHERE, of(value))));
    return new MappingNode(NOWHERE, entries);
  }
}
