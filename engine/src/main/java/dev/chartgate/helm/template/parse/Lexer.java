package dev.chartgate.helm.template.parse;

import dev.chartgate.helm.template.print.GoQuote;
import java.util.Map;

/**
 * Cuts the text of a template into tokens. Comments and white space that trim markers take away are
 * gone. After an error only errors come.
 */
final class Lexer {
  private static final int EOF = -1;
  private static final String LEFT = "{{";
  private static final String RIGHT = "}}";
  private static final String COMMENT_START = "/*";
  private static final String COMMENT_END = "*/";
  private static final String DECIMAL = "0123456789_";

  private static final Map<String, TokenKind> KEYWORDS =
      Map.ofEntries(
          Map.entry("block", TokenKind.BLOCK),
          Map.entry("break", TokenKind.BREAK),
          Map.entry("continue", TokenKind.CONTINUE),
          Map.entry("define", TokenKind.DEFINE),
          Map.entry("else", TokenKind.ELSE),
          Map.entry("end", TokenKind.END),
          Map.entry("false", TokenKind.BOOL),
          Map.entry("if", TokenKind.IF),
          Map.entry("nil", TokenKind.NIL),
          Map.entry("range", TokenKind.RANGE),
          Map.entry("template", TokenKind.TEMPLATE),
          Map.entry("true", TokenKind.BOOL),
          Map.entry("with", TokenKind.WITH));

  private final String text;
  private int at;

  /** Where the token begins that is being read. */
  private int start;

  private boolean inAction;
  private int openParens;

  Lexer(String text) {
    this.text = text;
  }

  /** The next token; at the end always {@link TokenKind#EOF}. */
  Token next() {
    start = at;
    return inAction ? insideAction() : outsideAction();
  }

  private Token token(TokenKind kind) {
    return new Token(kind, start, text.substring(start, at));
  }

  private Token error(String what) {
    int place = start;
    at = text.length();
    return new Token(TokenKind.ERROR, place, what);
  }

  private Token outsideAction() {
    while (true) {
      int open = text.indexOf(LEFT, at);
      if (open < 0) {
        at = text.length();
        return at > start ? token(TokenKind.TEXT) : new Token(TokenKind.EOF, at, "EOF");
      }
      boolean trims = trimsLeft(open + LEFT.length());
      int end = trims ? withoutSpaceBefore(open) : open;
      if (end > start) {
        at = end;
        Token found = token(TokenKind.TEXT);
        at = open;
        return found;
      }
      start = open;
      at = open + LEFT.length();
      int inside = trims ? at + 2 : at;
      if (!text.startsWith(COMMENT_START, inside)) {
        inAction = true;
        openParens = 0;
        Token found = token(TokenKind.LEFT_DELIM);
        at = inside;
        return found;
      }
      start = inside;
      int close = text.indexOf(COMMENT_END, inside + COMMENT_START.length());
      if (close < 0) {
        return error("unclosed comment");
      }
      at = close + COMMENT_END.length();
      if (!atRightDelim()) {
        return error("comment ends before closing delimiter");
      }
      skipRightDelim();
      start = at;
    }
  }

  private Token insideAction() {
    if (atRightDelim()) {
      return openParens == 0 ? rightDelim() : error("unclosed left paren");
    }
    int c = take();
    return switch (c) {
      case EOF -> error("unclosed action");
      case ' ', '\t', '\r', '\n' -> space();
      case '=' -> token(TokenKind.ASSIGN);
      case ':' -> take() == '=' ? token(TokenKind.DECLARE) : error("expected :=");
      case '|' -> token(TokenKind.PIPE);
      case '"' -> quoted('"', TokenKind.STRING, "unterminated quoted string");
      case '\'' -> quoted('\'', TokenKind.CHAR_CONSTANT, "unterminated character constant");
      case '`' -> rawString();
      case '$' -> named(TokenKind.VARIABLE, TokenKind.VARIABLE);
      case '.' ->
          at < text.length() && !isDigit(text.charAt(at))
              ? named(TokenKind.FIELD, TokenKind.DOT)
              : number();
      case '+', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      case '(' -> {
        openParens++;
        yield token(TokenKind.LEFT_PAREN);
      }
      case ')' -> --openParens < 0 ? error("unexpected right paren") : token(TokenKind.RIGHT_PAREN);
      default -> {
        if (isAlphanumeric(c)) {
          yield identifier();
        }
        yield c >= ' ' && c < 0x7F
            ? token(TokenKind.CHAR)
            : error("unrecognized character in action: " + describe(c));
      }
    };
  }

  private Token rightDelim() {
    if (text.charAt(at) != RIGHT.charAt(0)) {
      start += 2;
    }
    Token found = new Token(TokenKind.RIGHT_DELIM, start, RIGHT);
    skipRightDelim();
    inAction = false;
    return found;
  }

  /** White space before a closing delimiter that trims ends before the space of the marker. */
  private Token space() {
    while (isSpace(peek())) {
      at++;
    }
    if (text.startsWith("-" + RIGHT, at)) {
      at--;
    }
    return token(TokenKind.SPACE);
  }

  private Token quoted(char quote, TokenKind kind, String unterminated) {
    while (true) {
      int c = take();
      if (c == quote) {
        return token(kind);
      }
      if (c == '\\') {
        c = take();
      }
      if (c == EOF || c == '\n') {
        return error(unterminated);
      }
    }
  }

  private Token rawString() {
    int close = text.indexOf('`', at);
    if (close < 0) {
      return error("unterminated raw quoted string");
    }
    at = close + 1;
    return token(TokenKind.RAW_STRING);
  }

  /** A name after a dot or a dollar sign, which may stand alone. */
  private Token named(TokenKind kind, TokenKind alone) {
    if (atTerminator()) {
      return token(alone);
    }
    skipAlphanumeric();
    return atTerminator() ? token(kind) : badCharacter();
  }

  private Token identifier() {
    skipAlphanumeric();
    if (!atTerminator()) {
      return badCharacter();
    }
    return token(KEYWORDS.getOrDefault(text.substring(start, at), TokenKind.IDENTIFIER));
  }

  private Token badCharacter() {
    return error("bad character " + describe(peek()));
  }

  /** Takes what looks like a number; whether it is one is for the parser to say. */
  private Token number() {
    at = start;
    if (!scanNumber()) {
      return badNumber();
    }
    if (peek() == '+' || peek() == '-') {
      return scanNumber() && text.charAt(at - 1) == 'i' ? token(TokenKind.COMPLEX) : badNumber();
    }
    return token(TokenKind.NUMBER);
  }

  private Token badNumber() {
    return error("bad number syntax: " + GoQuote.quote(text.substring(start, at)));
  }

  private boolean scanNumber() {
    accept("+-");
    String digits = DECIMAL;
    if (accept("0")) {
      if (accept("xX")) {
        digits = "0123456789abcdefABCDEF_";
      } else if (accept("oO")) {
        digits = "01234567_";
      } else if (accept("bB")) {
        digits = "01_";
      }
    }
    acceptAll(digits);
    if (accept(".")) {
      acceptAll(digits);
    }
    boolean hex = digits.length() > DECIMAL.length();
    if ((digits.equals(DECIMAL) && accept("eE")) || (hex && accept("pP"))) {
      accept("+-");
      acceptAll(DECIMAL);
    }
    accept("i");
    if (isAlphanumeric(peek())) {
      take();
      return false;
    }
    return true;
  }

  private boolean accept(String allowed) {
    if (at < text.length() && allowed.indexOf(text.charAt(at)) >= 0) {
      at++;
      return true;
    }
    return false;
  }

  private void acceptAll(String allowed) {
    while (accept(allowed)) {
      // Each acceptance takes a character.
    }
  }

  private int take() {
    int c = peek();
    at += c == EOF ? 0 : Character.charCount(c);
    return c;
  }

  private int peek() {
    return at < text.length() ? text.codePointAt(at) : EOF;
  }

  private void skipAlphanumeric() {
    while (isAlphanumeric(peek())) {
      take();
    }
  }

  /** Whether what may follow a name follows. */
  private boolean atTerminator() {
    return switch (peek()) {
      case EOF, ' ', '\t', '\r', '\n', '.', ',', '|', ':', ')', '(' -> true;
      default -> text.startsWith(RIGHT, at);
    };
  }

  private boolean atRightDelim() {
    return text.startsWith(RIGHT, at) || atTrimmingRightDelim();
  }

  private boolean atTrimmingRightDelim() {
    return isSpace(peek()) && text.startsWith("-" + RIGHT, at + 1);
  }

  /** Goes past the delimiter at which the lexer stands and the white space that it trims. */
  private void skipRightDelim() {
    if (!atTrimmingRightDelim()) {
      at += RIGHT.length();
      return;
    }
    at += 2 + RIGHT.length();
    while (isSpace(peek())) {
      at++;
    }
  }

  private boolean trimsLeft(int inside) {
    return inside + 1 < text.length()
        && text.charAt(inside) == '-'
        && isSpace(text.charAt(inside + 1));
  }

  private int withoutSpaceBefore(int end) {
    int trimmed = end;
    while (trimmed > start && isSpace(text.charAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAlphanumeric(int c) {
    return c == '_' || (c != EOF && (Character.isLetter(c) || Character.isDigit(c)));
  }

  /** Go's verb {@code %#U}: {@code U+0040 '@'}. */
  private static String describe(int c) {
    String code = "U+%04X".formatted(c);
    return GoQuote.isPrint(c) ? code + " '" + Character.toString(c) + "'" : code;
  }
}
