package dev.chartgate.report;

import dev.chartgate.finding.Excerpt;
import dev.chartgate.text.TerminalText;

/**
 * A source line as a terminal shows it, and the line of marks below it.
 *
 * @param line the line: tabs expanded, safe, and cut around the mark if it is long
 * @param before how many columns stand before the mark
 * @param mark {@code ^~~~}, as wide as what it marks
 */
record Snippet(String line, int before, String mark) {
  private static final int TAB = 4;
  private static final int LONGEST = 120;
  private static final int LEAD = 40;
  private static final String CUT = "…";

  static Snippet of(Excerpt excerpt) {
    int[] all = excerpt.line().codePoints().toArray();
    int from =
        all.length <= LONGEST ? 0 : Math.clamp(excerpt.caret() - LEAD, 0, all.length - LONGEST);
    int to = Math.min(all.length, from + LONGEST);
    StringBuilder line = new StringBuilder(from > 0 ? CUT : "");
    int column = line.length();
    int markStart = -1;
    int markEnd = -1;
    for (int i = from; i < to; i++) {
      if (i == excerpt.caret()) {
        markStart = column;
      }
      String cell = all[i] == '\t' ? " ".repeat(TAB - column % TAB) : TerminalText.escape(all[i]);
      line.append(cell);
      column += TerminalText.width(cell);
      if (i < excerpt.caret() + excerpt.length()) {
        markEnd = column;
      }
    }
    if (to < all.length) {
      line.append(CUT);
    }
    if (markStart < 0) {
      markStart = column;
    }
    int width = Math.max(1, markEnd - markStart);
    return new Snippet(line.toString(), markStart, "^" + "~".repeat(width - 1));
  }
}
