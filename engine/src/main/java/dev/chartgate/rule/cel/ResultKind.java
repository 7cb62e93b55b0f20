package dev.chartgate.rule.cel;

/** What an expression must give. */
public enum ResultKind {
  /** A bool. */
  BOOL('b', "a bool"),
  /** A string. */
  STRING('s', "a string"),
  /** Any value. */
  ANY('a', "a value");

  private final char letter;
  private final String words;

  ResultKind(char letter, String words) {
    this.letter = letter;
    this.words = words;
  }

  /** The letter that stands for the kind in a file. */
  char letter() {
    return letter;
  }

  /** The kind with its article, for messages. */
  String words() {
    return words;
  }

  /** Whether a value is of this kind. */
  boolean admits(Object value) {
    return switch (this) {
      case BOOL -> value instanceof Boolean;
      case STRING -> value instanceof String;
      case ANY -> true;
    };
  }
}
