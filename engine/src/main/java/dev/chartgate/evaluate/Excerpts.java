package dev.chartgate.evaluate;

import dev.chartgate.finding.Excerpt;
import dev.chartgate.source.Mark;

/** Cuts the line to show out of a source, with its secrets masked. */
final class Excerpts {
  /** Longer lines are cut around the caret. Counted in code points. */
  private static final int WIDTH = 200;

  private static final int BEFORE = 60;

  /** No more than this of a line is shown, to each side of the caret; in UTF-16 units. */
  private static final int NEAR = 4 * WIDTH;

  private static final String CUT = "…";

  private final SensitiveText secrets;

  Excerpts(SensitiveText secrets) {
    this.secrets = secrets;
  }

  Excerpt of(Mark mark) {
    SourceLine line = SourceLine.of(mark);
    int from =
        Math.clamp(
            SourceLine.offset(line.source(), mark.line(), mark.column()), line.start(), line.end());
    int to =
        mark.endLine() > mark.line()
            ? line.end()
            : Math.clamp(
                SourceLine.offset(line.source(), mark.line(), mark.endColumn()), from, line.end());
    String text = line.source().text();
    int first = wholeCharacter(text, Math.max(line.start(), from - NEAR), line.start());
    int last = wholeCharacter(text, Math.min(line.end(), from + NEAR), line.end());
    MaskedText masked = secrets.hide(line);
    int caret = count(masked.shown(first, Math.max(first, masked.beginOfPart(from))));
    int end = count(masked.shown(first, masked.endOfPart(Math.min(to, last))));
    int[] points = masked.shown(first, last).codePoints().toArray();
    return cut(
        points,
        Math.min(caret, points.length),
        end - caret,
        first > line.start(),
        last < line.end());
  }

  /** The offset, unless it would cut a surrogate pair in two. */
  private static int wholeCharacter(String text, int offset, int edge) {
    return offset != edge && Character.isLowSurrogate(text.charAt(offset)) ? offset + 1 : offset;
  }

  private static Excerpt cut(
      int[] points, int caret, int length, boolean moreBefore, boolean moreAfter) {
    boolean fits = points.length <= WIDTH;
    int start = fits ? 0 : Math.max(0, Math.min(caret - BEFORE, points.length - WIDTH));
    int end = Math.min(points.length, start + WIDTH);
    String head = moreBefore || start > 0 ? CUT : "";
    String tail = moreAfter || end < points.length ? CUT : "";
    int shown = Math.clamp(length, 1, Math.max(1, end - caret));
    return new Excerpt(
        head + new String(points, start, end - start) + tail, caret - start + head.length(), shown);
  }

  private static int count(String text) {
    return text.codePointCount(0, text.length());
  }
}
