package dev.chartgate.helm.values;

import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import java.util.List;

/** Copies tables, and counts what it copies, since aliases of subcharts can multiply values. */
final class TableCopier {
  private static final int MAX_DEPTH = 1_000;

  private final long limit;
  private long copied;

  /**
   * A copier for one merge.
   *
   * @param limit the most values that it copies in its life, inclusive
   */
  TableCopier(long limit) {
    this.limit = limit;
  }

  /**
   * A copy that shares no table with the original; leaves are immutable and shared.
   *
   * @throws ValuesException if this and what was copied before goes beyond the limit, or if the
   *     table holds itself
   */
  Table deep(Table table) throws ValuesException {
    return deep(table, 0);
  }

  private Table deep(Table table, int depth) throws ValuesException {
    checkDepth(depth, table);
    Table copy = shallow(table);
    for (String key : copy.keys()) {
      Table.Slot slot = copy.get(key);
      if (slot != null && slot.item() instanceof Table inner) {
        copy.put(key, new Table.Slot(slot.keyMark(), deep(inner, depth + 1)));
      }
    }
    return copy;
  }

  /**
   * Ends a way down that has no end. Imported values can make a map that holds itself; Helm's
   * process dies of it.
   *
   * @throws ValuesException if the depth is one that no file of values has
   */
  static void checkDepth(int depth, Table table) throws ValuesException {
    if (depth > MAX_DEPTH) {
      throw new ValuesException(
          List.of(
              new Problem(
                  "import-values nest this map deeper than %,d levels, or within itself"
                      .formatted(MAX_DEPTH),
                  table.mark())));
    }
  }

  /**
   * A copy that shares the values.
   *
   * @throws ValuesException if this and what was copied before goes beyond the limit
   */
  Table shallow(Table table) throws ValuesException {
    count(table.size() + 1L, table.mark());
    Table copy = new Table(table.mark());
    table.slots().forEach(copy::put);
    return copy;
  }

  private void count(long values, Mark mark) throws ValuesException {
    copied += values;
    if (copied > limit) {
      throw new ValuesException(
          List.of(
              new Problem(
                  "merging the values of the chart and its subcharts copies more than the %,d values"
                          .formatted(limit)
                      + " that are allowed; the chart has too many subcharts or aliases of them",
                  mark)));
    }
  }
}
