package dev.chartgate.rule.cel;

/**
 * A place in the text of an expression.
 *
 * @param line 1-based
 * @param column 1-based, in Unicode code points
 */
record TextPlace(int line, int column) {

  /**
   * The place of an offset.
   *
   * @param offset 0-based, in Unicode code points
   */
  static TextPlace of(String text, int offset) {
    int line = 1;
    int column = 1;
    int at = 0;
    for (int i = 0; i < offset && at < text.length(); i++) {
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      if (character == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new TextPlace(line, column);
  }
}
