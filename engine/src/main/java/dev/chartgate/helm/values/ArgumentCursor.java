package dev.chartgate.helm.values;

import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SetArgument;
import java.util.List;

/** Goes through the code points of an argument. Offsets are 0-based. */
final class ArgumentCursor {
  /** What is read after the last code point. */
  static final int END = -1;

  private final SetArgument argument;
  private final int[] codePoints;
  private int offset;

  /**
   * A stretch of the argument up to a stop, or up to the end.
   *
   * @param text its characters, with escapes undone
   * @param start the offset of its first code point
   * @param end the offset after its last
   * @param stop the code point that ended it, which is read too; {@link #END} at the end
   */
  record Word(String text, int start, int end, int stop) {
    boolean atEnd() {
      return stop == END;
    }
  }

  ArgumentCursor(SetArgument argument) {
    this.argument = argument;
    this.codePoints = argument.text().codePoints().toArray();
  }

  int offset() {
    return offset;
  }

  int peek() {
    return offset < codePoints.length ? codePoints[offset] : END;
  }

  /** The code point after the next. */
  int peekNext() {
    return offset + 1 < codePoints.length ? codePoints[offset + 1] : END;
  }

  int read() {
    return offset < codePoints.length ? codePoints[offset++] : END;
  }

  /** Reads the next code point if it is this one. */
  boolean skip(int codePoint) {
    if (peek() != codePoint) {
      return false;
    }
    offset++;
    return true;
  }

  /** Reads up to one of the stops; a backslash takes the meaning from what follows it. */
  Word until(String stops) {
    return until(stops, true);
  }

  /** Reads up to one of the stops; a backslash is a character like any other. */
  Word untilLiterally(String stops) {
    return until(stops, false);
  }

  private Word until(String stops, boolean escapes) {
    StringBuilder text = new StringBuilder();
    int start = offset;
    while (true) {
      int c = read();
      if (c == END) {
        return new Word(text.toString(), start, offset, END);
      }
      if (stops.indexOf(c) >= 0) {
        return new Word(text.toString(), start, offset - 1, c);
      }
      if (escapes && c == '\\') {
        c = read();
        if (c == END) {
          return new Word(text.toString(), start, offset, END);
        }
      }
      text.appendCodePoint(c);
    }
  }

  /** The characters from one offset up to another. */
  String text(int from, int to) {
    return new String(codePoints, from, to - from);
  }

  /** The stretch from one offset up to another. */
  Mark mark(int from, int to) {
    return new Mark(argument, 1, from + 1, 1, to + 1);
  }

  Mark mark(Word word) {
    return mark(word.start(), word.end());
  }

  /** A refusal of what stands at an offset. */
  ValuesException refusal(String message, int at) {
    return refusal(message, mark(at, at));
  }

  ValuesException refusal(String message, Mark mark) {
    return new ValuesException(List.of(new Problem(message, mark)));
  }
}
