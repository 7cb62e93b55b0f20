package dev.chartgate.helm.values;

import dev.chartgate.source.Mark;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A list that {@code --set} changes by index.
 *
 * @param mark where the list was written first
 * @param items its items, changeable
 */
record ListItem(Mark mark, List<Item> items) implements Item {

  static ListItem empty(Mark mark) {
    return new ListItem(mark, new ArrayList<>());
  }

  static ListItem of(SequenceNode sequence) {
    ListItem list = empty(sequence.mark());
    sequence.items().forEach(node -> list.items.add(Item.of(node)));
    return list;
  }

  /** Sets an item; places before it that were not there become null. */
  void set(int index, Item item) {
    while (items.size() <= index) {
      items.add(new Leaf(new ScalarNode(item.mark(), null, "")));
    }
    items.set(index, item);
  }
}
