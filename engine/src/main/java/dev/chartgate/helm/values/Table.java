package dev.chartgate.helm.values;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping that can change. Two tables are equal only if they are the same one. */
final class Table implements Item {
  private final Mark mark;
  private final Map<String, Slot> slots = new LinkedHashMap<>();

  /**
   * A key's value.
   *
   * @param keyMark where the key was written
   * @param item the value
   */
  record Slot(Mark keyMark, Item item) {
    boolean isNull() {
      return item.isNull();
    }
  }

  Table(Mark mark) {
    this.mark = mark;
  }

  static Table of(MappingNode mapping) {
    Table table = new Table(mapping.mark());
    for (MappingNode.Entry entry : mapping.entries()) {
      table.put(entry.key(), new Slot(entry.keyMark(), Item.of(entry.value())));
    }
    return table;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  @Nullable Slot get(String key) {
    return slots.get(key);
  }

  /** The value of a key, if it is a table. */
  Optional<Table> table(String key) {
    Slot slot = slots.get(key);
    return slot != null && slot.item() instanceof Table table
        ? Optional.of(table)
        : Optional.empty();
  }

  /** The table at the end of a way through tables. */
  Optional<Table> table(List<String> path) {
    Optional<Table> table = Optional.of(this);
    for (String key : path) {
      table = table.flatMap(t -> t.table(key));
    }
    return table;
  }

  void put(String key, Slot slot) {
    slots.put(key, slot);
  }

  void remove(String key) {
    slots.remove(key);
  }

  boolean isEmpty() {
    return slots.isEmpty();
  }

  int size() {
    return slots.size();
  }

  /** The keys as they are now, so that the table can change while they are gone through. */
  List<String> keys() {
    return new ArrayList<>(slots.keySet());
  }

  Map<String, Slot> slots() {
    return slots;
  }
}
