package dev.chartgate.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Shows problems of files that hold no secrets, such as packs and policies: the place and the
 * message, then the line with a caret below what is meant.
 *
 * <pre>
 * packs/shop/late.yaml:3:1: error: unknown key 'titel' in a rule; did you mean 'title'?
 *   titel: Too late
 *   ^~~~~
 * </pre>
 */
public final class ProblemText {
  private static final int LONGEST = 120;
  private static final int LEAD = 40;
  private static final String CUT = "…";

  private ProblemText() {}

  /** One problem after the other, each in lines that end in {@code \n}. */
  public static String of(List<Problem> problems) {
    return problems.stream().map(ProblemText::of).collect(Collectors.joining());
  }

  /** One problem a line, without what stands in the files; for those that may hold secrets. */
  public static String withoutLines(List<Problem> problems) {
    return problems.stream().map(ProblemText::head).collect(Collectors.joining());
  }

  private static String head(Problem problem) {
    return "%s: error: %s\n".formatted(problem.mark(), problem.message());
  }

  /** One problem, in lines that end in {@code \n}. */
  public static String of(Problem problem) {
    Mark mark = problem.mark();
    String head = head(problem);
    SourceText source = SourceText.of(mark.source());
    if (mark.line() > source.lineCount() || source.line(mark.line()).isBlank()) {
      return head;
    }
    int[] line = source.line(mark.line()).codePoints().map(ProblemText::visible).toArray();
    int caret = Math.min(mark.column() - 1, line.length);
    int end = mark.endLine() == mark.line() ? mark.endColumn() - 1 : line.length;
    int from = line.length <= LONGEST ? 0 : Math.clamp(caret - LEAD, 0, line.length - LONGEST);
    int to = Math.min(line.length, from + LONGEST);
    int width = Math.max(1, Math.min(end, to) - caret);
    String before = from > 0 ? CUT : "";
    return head
        + "  "
        + before
        + new String(line, from, to - from)
        + (to < line.length ? CUT : "")
        + "\n  "
        + " ".repeat(before.length() + caret - from)
        + "^"
        + "~".repeat(width - 1)
        + "\n";
  }

  /** A tab takes one column here, and nothing moves the cursor of a terminal. */
  private static int visible(int codePoint) {
    if (codePoint == '\t') {
      return ' ';
    }
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT
        ? 0xFFFD
        : codePoint;
  }
}
