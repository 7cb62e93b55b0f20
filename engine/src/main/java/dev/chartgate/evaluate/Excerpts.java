package dev.chartgate.evaluate;

import dev.chartgate.finding.Excerpt;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;

/** Cuts the line to show out of a source, with its secrets masked. */
final class Excerpts {
  /** Longer lines are cut around the caret. Counted in code points. */
  private static final int WIDTH = 200;

  private static final int BEFORE = 60;
  private static final String CUT = "…";

  private final SensitiveText secrets;

  Excerpts(SensitiveText secrets) {
    this.secrets = secrets;
  }

  Excerpt of(Mark mark) {
    String line =
        switch (mark.source()) {
          case SourceText text -> text.line(Math.min(mark.line(), text.lineCount()));
          case SetArgument argument -> argument.text();
        };
    int[] points = line.codePoints().toArray();
    int from = Math.min(mark.column() - 1, points.length);
    int to = mark.endLine() > mark.line() ? points.length : mark.endColumn() - 1;
    to = Math.clamp(to, from, points.length);

    String before = new String(points, 0, from);
    String marked = new String(points, from, to - from);
    String masked = secrets.maskLine(mark.source(), mark.line(), line);
    if (masked.equals(line)) {
      return cut(points, from, to - from);
    }
    String maskedBefore = secrets.maskLine(mark.source(), mark.line(), before);
    int caret = masked.startsWith(before) ? from : count(maskedBefore);
    int[] maskedPoints = masked.codePoints().toArray();
    caret = Math.min(caret, maskedPoints.length);
    int length = Math.min(count(secrets.mask(marked)), maskedPoints.length - caret);
    return cut(maskedPoints, caret, length);
  }

  private static Excerpt cut(int[] points, int caret, int length) {
    if (points.length <= WIDTH) {
      return new Excerpt(new String(points, 0, points.length), caret, Math.max(1, length));
    }
    int start = Math.max(0, Math.min(caret - BEFORE, points.length - WIDTH));
    int end = Math.min(points.length, start + WIDTH);
    String head = start > 0 ? CUT : "";
    String tail = end < points.length ? CUT : "";
    int shown = Math.clamp(length, 1, Math.max(1, end - caret));
    return new Excerpt(
        head + new String(points, start, end - start) + tail, caret - start + head.length(), shown);
  }

  private static int count(String text) {
    return text.codePointCount(0, text.length());
  }
}
