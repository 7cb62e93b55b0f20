package dev.chartgate.cli;

import java.util.List;

/** Rules as a table for people. */
final class RuleTable {
  private RuleTable() {}

  static String of(List<RuleRow> rows) {
    StringBuilder table = new StringBuilder();
    int[] widths = {4, 8, 5, 4};
    for (RuleRow row : rows) {
      List<String> cells = cells(row);
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], cells.get(i).length());
      }
    }
    line(table, widths, List.of("CODE", "SEVERITY", "SCOPE", "PACK", "TITLE"));
    rows.forEach(row -> line(table, widths, cells(row)));
    return table.toString();
  }

  private static List<String> cells(RuleRow row) {
    return List.of(row.id().code(), row.severityLabel(), row.scope(), row.id().pack(), row.title());
  }

  private static void line(StringBuilder table, int[] widths, List<String> cells) {
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      table.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
    }
    table.append(cells.getLast()).append('\n');
  }
}
