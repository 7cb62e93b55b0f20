package dev.chartgate.source;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A text with a name, and an index of its lines. Lines and columns are 1-based. */
public final class SourceText implements Source {
  private final String name;
  private final Supplier<String> reader;
  private final boolean secret;
  private volatile @Nullable String text;
  private volatile int @Nullable [] lineStarts;

  /** Found when it is first asked for; threads that ask at once find the same. */
  private volatile @Nullable Boolean plain;

  /**
   * A text that is at hand.
   *
   * @param name the path that messages show
   * @param text the whole text, with any line separators
   */
  public SourceText(String name, String text) {
    this(name, text, false);
  }

  private SourceText(String name, String text, boolean secret) {
    this.name = name;
    this.reader = () -> text;
    this.text = text;
    this.secret = secret;
  }

  /**
   * A text of which no part may be shown.
   *
   * @param name the name that messages show
   */
  public static SourceText secret(String name, String text) {
    return new SourceText(name, text, true);
  }

  /** Another text of the same name, which is secret if this is. */
  public SourceText with(String other) {
    return new SourceText(name, other, secret);
  }

  /**
   * A text that is read when somebody looks at it, and no earlier.
   *
   * @param name the path that messages show
   * @param reader reads the whole text, the same each time
   */
  public SourceText(String name, Supplier<String> reader) {
    this.name = name;
    this.reader = reader;
    this.secret = false;
  }

  /** A source with an index of its lines: the source itself, if it has one. */
  static SourceText of(Source source) {
    return source instanceof SourceText text ? text : new SourceText(source.name(), source.text());
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
    String read = text;
    if (read == null) {
      read = reader.get();
      text = read;
    }
    return read;
  }

  @Override
  public boolean isSecret() {
    return secret;
  }

  private int[] lineStarts() {
    int[] found = lineStarts;
    if (found == null) {
      found = lineStarts(text());
      lineStarts = found;
    }
    return found;
  }

  /**
   * The number of lines; at least one, and a text that ends in a line break has an empty last one.
   */
  public int lineCount() {
    return lineStarts().length;
  }

  /**
   * The characters of a line without its separator.
   *
   * @param line 1-based
   * @throws IndexOutOfBoundsException if the text has no such line
   */
  public String line(int line) {
    return text().substring(lineStart(line), lineEnd(line));
  }

  /**
   * The offset in {@link #text()} at which a line begins, 0-based.
   *
   * @param line 1-based
   * @throws IndexOutOfBoundsException if the text has no such line
   */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /**
   * The offset in {@link #text()} at which a line ends, its separator left out; 0-based.
   *
   * @param line 1-based
   * @throws IndexOutOfBoundsException if the text has no such line
   */
  public int lineEnd(int line) {
    int start = lineStarts()[line - 1];
    int end = line < lineStarts().length ? lineStarts()[line] - 1 : text().length();
    return end > start && text().charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /**
   * The offset in {@link #text()} of a place; where the line or the text ends if it has no such
   * place.
   *
   * @param line 1-based
   * @param column 1-based, in Unicode code points
   */
  public int offsetOf(int line, int column) {
    int row = Math.min(line, lineCount());
    int start = lineStart(row);
    int end = lineEnd(row);
    if (isPlain()) {
      return Math.min(start + column - 1, end);
    }
    int points = Math.min(column - 1, text().codePointCount(start, end));
    return text().offsetByCodePoints(start, points);
  }

  /**
   * Whether each code point takes one UTF-16 unit: then no line, however long, has to be walked.
   */
  private boolean isPlain() {
    Boolean known = plain;
    if (known == null) {
      known = text().chars().noneMatch(c -> Character.isSurrogate((char) c));
      plain = known;
    }
    return known;
  }

  /**
   * The line on which an offset lies.
   *
   * @param offset 0-based; the length of the text is allowed
   * @return the line, 1-based
   */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  @Override
  public String toString() {
    return name;
  }
}
