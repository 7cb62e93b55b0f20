package dev.chartgate.source;

/**
 * Leads from a place in the value of a YAML scalar to where that stands in the source, through
 * quotes, escapes, folds and indentation, for each style of scalar.
 */
public final class ScalarPlaces {
  private final Mark mark;
  private final SourceText content;

  /**
   * The places of a scalar.
   *
   * @param mark where the scalar was written
   * @param text its value, as the reader gave it
   */
  public ScalarPlaces(Mark mark, String text) {
    this.mark = mark;
    this.content = new SourceText(mark.source().name(), text);
  }

  /**
   * Where a place of the value stands.
   *
   * @param line the line of the value, 1-based
   * @param column the column within that line in code points, 1-based
   * @return the empty stretch at that place of the source; the closest one if the value ends before
   */
  public Mark locate(int line, int column) {
    int row = Math.clamp(line, 1, content.lineCount());
    String text = content.line(row);
    int points = Math.clamp(column - 1, 0, text.codePointCount(0, text.length()));
    return locate(content.lineStart(row) + text.offsetByCodePoints(0, points));
  }

  /** Where the scalar begins, its tag and anchor included: the offset in the source, 0-based. */
  public int start() {
    return sourceText().offsetOf(mark.line(), mark.column());
  }

  private SourceText sourceText() {
    return SourceText.of(mark.source());
  }

  /**
   * Where a character of the value stands.
   *
   * @param offset 0-based, in UTF-16 units; the length of the value is allowed
   * @return the empty stretch at that place of the source
   */
  public Mark locate(int offset) {
    return stretch(offset, offset);
  }

  /**
   * Where some characters of the value stand.
   *
   * @param from the first, 0-based, in UTF-16 units; the length of the value is allowed
   * @param to the one after the last
   * @return the stretch of the source from the first to behind the last
   */
  public Mark stretch(int from, int to) {
    SourceText source = sourceText();
    int end = source.offsetOf(mark.endLine(), mark.endColumn());
    ScalarScan scan = new ScalarScan(source.text(), start(), end, content.text());
    int first = scan.sourceOffset(from);
    int last = to > from ? scan.sourceOffset(to - 1) + 1 : first;
    int line = source.lineAt(first);
    int endLine = source.lineAt(last);
    return new Mark(
        mark.source(), line, column(source, line, first), endLine, column(source, endLine, last));
  }

  private static int column(SourceText source, int line, int offset) {
    return 1 + source.text().codePointCount(source.lineStart(line), offset);
  }
}
