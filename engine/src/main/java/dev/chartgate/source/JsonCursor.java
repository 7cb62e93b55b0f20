package dev.chartgate.source;

/**
 * Walks over a sound JSON text token by token and knows the line and column of each. The parser of
 * the library counts columns in UTF-16 units and tells where a token begins, not where it ends.
 */
final class JsonCursor {
  private final SourceText source;
  private final String text;
  private int offset;
  private int line = 1;
  private int column = 1;

  JsonCursor(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /** Where the next token begins, as an empty stretch; what separates tokens is walked over. */
  Mark begin() {
    while (offset < text.length() && isBetween(text.charAt(offset))) {
      step();
    }
    return Mark.at(source, line, column);
  }

  private static boolean isBetween(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ':';
  }

  /** The stretch of the next token: a string with its quotes, a number, a word or a bracket. */
  Mark token() {
    Mark start = begin();
    if (offset < text.length()) {
      switch (text.charAt(offset)) {
        case '"' -> string();
        case '{', '}', '[', ']' -> step();
        default -> word();
      }
    }
    return to(start);
  }

  /** The stretch from a place to where the cursor is. */
  Mark to(Mark start) {
    return new Mark(source, start.line(), start.column(), line, column);
  }

  private void string() {
    step();
    while (offset < text.length() && text.charAt(offset) != '"') {
      if (text.charAt(offset) == '\\') {
        step();
      }
      step();
    }
    step();
  }

  private void word() {
    while (offset < text.length() && isOfWord(text.charAt(offset))) {
      step();
    }
  }

  private static boolean isOfWord(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || c == '-'
        || c == '+'
        || c == '.'
        || c == 'E';
  }

  private void step() {
    if (offset >= text.length()) {
      return;
    }
    char c = text.charAt(offset++);
    if (c == '\n') {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate(c)) {
      column++;
    }
  }
}
