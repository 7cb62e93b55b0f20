package dev.chartgate.helm.template.parse;

import dev.chartgate.helm.template.value.GoString;
import java.util.OptionalInt;

/** Reads Go's literals of strings and characters. */
final class GoLiteral {
  /** What Go says of a literal that is none. */
  static final String INVALID = "invalid syntax";

  private final String text;
  private final char quote;
  private int at;

  /** Whether the last character was an escape that gives a byte, not a code point. */
  private boolean isByte;

  private GoLiteral(String text, int from, char quote) {
    this.text = text;
    this.at = from;
    this.quote = quote;
  }

  /** The value of a literal in backquotes. */
  static String raw(String literal) {
    return literal.substring(1, literal.length() - 1).replace("\r", "");
  }

  /**
   * The value of a literal in double quotes.
   *
   * @param written with its quotes
   * @throws IllegalLiteralException if Go refuses it
   */
  static String interpreted(String written) throws IllegalLiteralException {
    String literal = GoString.replaced(written);
    if (literal.indexOf('\\') < 0) {
      return literal.substring(1, literal.length() - 1);
    }
    GoLiteral reader = new GoLiteral(literal, 1, '"');
    StringBuilder value = new StringBuilder();
    boolean hasBytes = false;
    while (reader.at < literal.length() - 1) {
      int c = reader.character();
      if (reader.isByte && c >= 0x80) {
        hasBytes = true;
        value.append((char) (0xDC00 + c));
      } else {
        value.appendCodePoint(c);
      }
    }
    // Several escapes can together be the bytes of one character.
    return hasBytes ? GoString.of(GoString.bytes(value.toString())) : value.toString();
  }

  /**
   * The code point of a literal in single quotes.
   *
   * @param literal with its quotes
   * @throws IllegalLiteralException if Go refuses it
   */
  static int character(String literal) throws IllegalLiteralException {
    GoLiteral reader = new GoLiteral(literal, 1, '\'');
    int c = reader.character();
    if (reader.at != literal.length() - 1) {
      throw new IllegalLiteralException("malformed character constant: " + literal);
    }
    return c;
  }

  private int character() throws IllegalLiteralException {
    isByte = false;
    int c = text.codePointAt(at);
    if (c == quote) {
      throw new IllegalLiteralException(INVALID);
    }
    at += Character.charCount(c);
    return c == '\\' ? escape() : c;
  }

  private int escape() throws IllegalLiteralException {
    char c = at < text.length() ? text.charAt(at++) : 0;
    return switch (c) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case '\\' -> '\\';
      case 'x' -> {
        isByte = true;
        yield digits(2, 16);
      }
      case 'u' -> valid(digits(4, 16));
      case 'U' -> valid(digits(8, 16));
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      case '\'', '"' -> {
        if (c != quote) {
          throw new IllegalLiteralException(INVALID);
        }
        yield c;
      }
      default -> throw new IllegalLiteralException(INVALID);
    };
  }

  private int octal() throws IllegalLiteralException {
    isByte = true;
    at--;
    int value = digits(3, 8);
    if (value > 0xFF) {
      throw new IllegalLiteralException(INVALID);
    }
    return value;
  }

  private int digits(int count, int radix) throws IllegalLiteralException {
    OptionalInt value = at + count <= text.length() ? read(count, radix) : OptionalInt.empty();
    at += count;
    return value.orElseThrow(() -> new IllegalLiteralException(INVALID));
  }

  private OptionalInt read(int count, int radix) {
    long value = 0;
    for (int i = at; i < at + count; i++) {
      int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
      if (digit < 0) {
        return OptionalInt.empty();
      }
      value = value * radix + digit;
    }
    return value <= Integer.MAX_VALUE ? OptionalInt.of((int) value) : OptionalInt.empty();
  }

  private static int valid(int c) throws IllegalLiteralException {
    if (c > Character.MAX_CODE_POINT || (c >= 0xD800 && c <= 0xDFFF)) {
      throw new IllegalLiteralException(INVALID);
    }
    return c;
  }
}
