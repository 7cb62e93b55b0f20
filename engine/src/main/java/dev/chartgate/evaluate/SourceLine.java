package dev.chartgate.evaluate;

import dev.chartgate.source.Mark;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.Source;
import dev.chartgate.source.SourceText;

/**
 * A line of a source; of an argument all of it.
 *
 * @param source the source
 * @param start the offset in its text at which the line begins, 0-based, in UTF-16 units
 * @param end the offset after its last character, line separators left out
 */
record SourceLine(Source source, int start, int end) {
  /** The line on which a mark begins. */
  static SourceLine of(Mark mark) {
    return switch (mark.source()) {
      case SourceText text -> {
        int line = Math.min(mark.line(), text.lineCount());
        yield new SourceLine(text, text.lineStart(line), text.lineEnd(line));
      }
      case SetArgument argument -> new SourceLine(argument, 0, argument.text().length());
    };
  }

  /**
   * The offset in the text of a source at which a place stands; see {@link SourceText#offsetOf}.
   */
  static int offset(Source source, int line, int column) {
    return switch (source) {
      case SourceText text -> text.offsetOf(line, column);
      case SetArgument(String flag, String text) ->
          text.offsetByCodePoints(0, Math.min(column - 1, text.codePointCount(0, text.length())));
    };
  }

  /** How many blanks it begins with. */
  int indent() {
    int at = start;
    while (at < end && Character.isWhitespace(source.text().charAt(at))) {
      at++;
    }
    return at - start;
  }
}
