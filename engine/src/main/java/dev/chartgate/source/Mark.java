package dev.chartgate.source;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a source. Lines and columns are 1-based; columns count Unicode code points; the end
 * is exclusive.
 *
 * @param source what it is a stretch of
 * @param line the line of the first character
 * @param column the column of the first character
 * @param endLine the line of the character after the last
 * @param endColumn the column of the character after the last
 */
public record Mark(Source source, int line, int column, int endLine, int endColumn) {

  /**
   * Checks the order of start and end.
   *
   * @throws IllegalArgumentException if a number is below 1 or the end lies before the start
   */
  public Mark {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "no stretch: %d:%d to %d:%d".formatted(line, column, endLine, endColumn));
    }
  }

  /** The empty stretch at one place. */
  public static Mark at(Source source, int line, int column) {
    return new Mark(source, line, column, line, column);
  }

  /** The empty stretch at the start of a source. */
  public static Mark start(Source source) {
    return at(source, 1, 1);
  }

  // Written out, as in NodePath: a start of the program must not make these methods at run time.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Mark mark
        && mark.source.equals(source)
        && mark.line == line
        && mark.column == column
        && mark.endLine == endLine
        && mark.endColumn == endColumn;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * (31 * source.hashCode() + line) + column) + endLine) + endColumn;
  }

  /** {@code name:line:column}, as messages show it. */
  @Override
  public String toString() {
    return source.name() + ":" + line + ":" + column;
  }
}
