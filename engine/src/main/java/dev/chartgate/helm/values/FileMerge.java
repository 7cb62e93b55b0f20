package dev.chartgate.helm.values;

/**
 * How Helm merges the values that a person gives: maps are merged, all else is replaced, and a null
 * is a value like any other until the sum meets the chart's defaults.
 */
final class FileMerge {
  private FileMerge() {}

  /** The sum of two; a map that both have gets the mark of the stronger. */
  static Table merge(Table weaker, Table stronger) {
    Table sum = new Table(stronger.mark());
    weaker.slots().forEach(sum::put);
    stronger.slots().forEach((key, slot) -> sum.put(key, merge(sum, key, slot)));
    return sum;
  }

  private static Table.Slot merge(Table sum, String key, Table.Slot slot) {
    return slot.item() instanceof Table stronger
        ? sum.table(key)
            .map(weaker -> new Table.Slot(slot.keyMark(), merge(weaker, stronger)))
            .orElse(slot)
        : slot;
  }
}
