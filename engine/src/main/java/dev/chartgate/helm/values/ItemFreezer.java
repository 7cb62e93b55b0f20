package dev.chartgate.helm.values;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Turns what was merged into immutable nodes; tables that were shared become shared nodes. */
final class ItemFreezer {
  private final IdentityHashMap<Table, MappingNode> frozen = new IdentityHashMap<>();

  static MappingNode freeze(Table table) {
    return new ItemFreezer().mapping(table);
  }

  private MappingNode mapping(Table table) {
    MappingNode known = frozen.get(table);
    if (known != null) {
      return known;
    }
    List<MappingNode.Entry> entries = new ArrayList<>(table.size());
    table
        .slots()
        .forEach((key, slot) ->
            entries.add(new MappingNode.Entry(key, slot.keyMark(), node(slot.item()))));
    MappingNode mapping = new MappingNode(table.mark(), entries);
    frozen.put(table, mapping);
    return mapping;
  }

  private Node node(Item item) {
    return switch (item) {
      case Table table -> mapping(table);
      case ListItem(var mark, var items) ->
          new SequenceNode(mark, items.stream().map(this::node).toList());
      case Leaf(Node node) -> node;
    };
  }
}
