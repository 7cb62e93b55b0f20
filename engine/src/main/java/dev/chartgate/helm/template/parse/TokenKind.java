package dev.chartgate.helm.template.parse;

/** What a token of a template is. */
enum TokenKind {
  /** What no token begins with; the text of the token says what is wrong. */
  ERROR,
  BOOL,
  /** A printable ASCII character that means nothing by itself, or a comma. */
  CHAR,
  CHAR_CONSTANT,
  COMPLEX,
  ASSIGN,
  DECLARE,
  EOF,
  /** A name with its leading dot. */
  FIELD,
  IDENTIFIER,
  LEFT_DELIM,
  LEFT_PAREN,
  NUMBER,
  PIPE,
  RAW_STRING,
  RIGHT_DELIM,
  RIGHT_PAREN,
  /** A run of white space between arguments. */
  SPACE,
  STRING,
  TEXT,
  /** A name with its leading dollar sign, or that alone. */
  VARIABLE,
  BLOCK,
  BREAK,
  CONTINUE,
  DOT,
  DEFINE,
  ELSE,
  END,
  IF,
  NIL,
  RANGE,
  TEMPLATE,
  WITH;

  boolean isKeyword() {
    return compareTo(BLOCK) >= 0;
  }

  /** Whether a command can begin with it. */
  boolean startsOperand() {
    return switch (this) {
      case BOOL,
          CHAR_CONSTANT,
          COMPLEX,
          DOT,
          FIELD,
          IDENTIFIER,
          NUMBER,
          NIL,
          RAW_STRING,
          STRING,
          VARIABLE,
          LEFT_PAREN ->
          true;
      case ERROR,
          CHAR,
          ASSIGN,
          DECLARE,
          EOF,
          LEFT_DELIM,
          PIPE,
          RIGHT_DELIM,
          RIGHT_PAREN,
          SPACE,
          TEXT,
          BLOCK,
          BREAK,
          CONTINUE,
          DEFINE,
          ELSE,
          END,
          IF,
          RANGE,
          TEMPLATE,
          WITH ->
          false;
    };
  }
}
