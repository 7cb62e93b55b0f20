package dev.chartgate.rule;

/** A text that does not follow its grammar. */
final class GrammarException extends Exception {
  private static final long serialVersionUID = 1L;
  private final int offset;

  /**
   * Says what is wrong.
   *
   * @param message what is wrong and what to write
   * @param offset where in the text, in UTF-16 units, 0-based
   */
  GrammarException(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }

  /** What is wrong and what to write. */
  String text() {
    return String.valueOf(getMessage());
  }
}
