package dev.chartgate.source;

import java.util.Arrays;

/** A text with a name, and an index of its lines. Lines and columns are 1-based. */
public final class SourceText implements Source {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * Indexes a text.
   *
   * @param name the path that messages show
   * @param text the whole text, with any line separators
   */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 24)];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String text() {
    return text;
  }

  /**
   * The number of lines; at least one, and a text that ends in a line break has an empty last one.
   */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * The characters of a line without its separator.
   *
   * @param line 1-based
   * @throws IndexOutOfBoundsException if the text has no such line
   */
  public String line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * The offset in {@link #text()} at which a line begins, 0-based.
   *
   * @param line 1-based
   * @throws IndexOutOfBoundsException if the text has no such line
   */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /**
   * The line on which an offset lies.
   *
   * @param offset 0-based; the length of the text is allowed
   * @return the line, 1-based
   */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  @Override
  public String toString() {
    return name;
  }
}
