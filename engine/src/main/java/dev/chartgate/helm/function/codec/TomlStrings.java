package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;

/** Reads the four kinds of strings of TOML. */
final class TomlStrings {
  private final TomlCursor cursor;

  TomlStrings(TomlCursor cursor) {
    this.cursor = cursor;
  }

  /** Reads what follows the quote. */
  Text basic() throws TomlCursor.Wrong {
    TextBuilder out = new TextBuilder();
    int opened = cursor.offset();
    int start = cursor.offset();
    while (true) {
      int c = cursor.peek();
      switch (c) {
        case TomlCursor.END -> throw cursor.here("unexpected EOF; expected '\"'");
        case '\n', '\r' -> throw cursor.here("strings cannot contain newlines");
        case '"' -> {
          out.append(cursor.slice(start, cursor.offset()));
          cursor.next();
          return result(out, opened);
        }
        case '\\' -> {
          out.append(cursor.slice(start, cursor.offset()));
          escape(out, opened);
          start = cursor.offset();
        }
        default -> cursor.next();
      }
    }
  }

  /** Reads what follows three quotes. */
  Text multiline() throws TomlCursor.Wrong {
    TextBuilder out = new TextBuilder();
    int opened = cursor.offset();
    skipFirstBreak();
    int start = cursor.offset();
    while (true) {
      int c = cursor.peek();
      if (c == TomlCursor.END) {
        throw cursor.here("unexpected EOF; expected '\"\"\"'");
      }
      if (c == '"' && cursor.isNext("\"\"\"")) {
        int end = closing("\"", "unexpected '\"\"\"\"\"\"'");
        out.append(cursor.slice(start, end));
        return result(out, opened);
      }
      if (c == '\\') {
        out.append(cursor.slice(start, cursor.offset()));
        if (!escapedBreak()) {
          escape(out, opened);
        }
        start = cursor.offset();
      } else {
        cursor.next();
      }
    }
  }

  /** Reads what follows the apostrophe. */
  Text raw() throws TomlCursor.Wrong {
    int opened = cursor.offset();
    int start = cursor.offset();
    while (true) {
      int c = cursor.peek();
      switch (c) {
        case TomlCursor.END -> throw cursor.here("unexpected EOF; expected \"'\"");
        case '\n', '\r' -> throw cursor.here("strings cannot contain newlines");
        case '\'' -> {
          TextBuilder out = new TextBuilder();
          out.append(cursor.since(start));
          cursor.next();
          return result(out, opened);
        }
        default -> cursor.next();
      }
    }
  }

  /** Reads what follows three apostrophes. */
  Text multilineRaw() throws TomlCursor.Wrong {
    int opened = cursor.offset();
    skipFirstBreak();
    int start = cursor.offset();
    while (!cursor.isNext("'''")) {
      if (cursor.next() == TomlCursor.END) {
        throw cursor.here("unexpected EOF; expected \"'''\"");
      }
    }
    TextBuilder out = new TextBuilder();
    out.append(cursor.slice(start, closing("'", "unexpected \"''''''\"")));
    return result(out, opened);
  }

  /** The empty string has no characters of its own, but its quotes. */
  private Text result(TextBuilder out, int opened) {
    return out.isEmpty() ? Text.of("", cursor.origin(opened - 1)) : out.build();
  }

  /** Reads three to five quotes, of which the last three close; where the string ends. */
  private int closing(String quote, String tooMany) throws TomlCursor.Wrong {
    int count = 0;
    while (cursor.skip(quote)) {
      count++;
    }
    if (count > 5) {
      throw cursor.here(tooMany);
    }
    return cursor.offset() - 3;
  }

  private void skipFirstBreak() {
    if (!cursor.skip("\n")) {
      cursor.skip("\r\n");
    }
  }

  /** Reads a backslash at the end of a line with all white space after it. */
  private boolean escapedBreak() throws TomlCursor.Wrong {
    TomlCursor ahead = cursor.copy();
    ahead.next();
    boolean lineBreak = false;
    for (int c = ahead.peek(); c == ' ' || c == '\t' || c == '\r' || c == '\n'; c = ahead.peek()) {
      lineBreak |= c == '\n';
      ahead.next();
    }
    if (lineBreak) {
      cursor.moveTo(ahead);
    }
    return lineBreak;
  }

  private void escape(TextBuilder out, int opened) throws TomlCursor.Wrong {
    int start = cursor.offset();
    cursor.next();
    int c = cursor.next();
    String meant =
        switch (c) {
          case 'b' -> "\b";
          case 't' -> "\t";
          case 'n' -> "\n";
          case 'f' -> "\f";
          case 'r' -> "\r";
          case 'e' -> "\u001b";
          case '"' -> "\"";
          case '\\' -> "\\";
          case 'x' -> unicode(2, opened, "two hexadecimal digits after '\\x'");
          case 'u' -> unicode(4, opened, "four hexadecimal digits after '\\u'");
          case 'U' -> unicode(8, opened, "eight hexadecimal digits after '\\U'");
          case ' ', '\t' -> throw cursor.here("invalid escape: '\\%c'".formatted(c));
          case TomlCursor.END -> throw cursor.before("invalid escape in string '\\\0'");
          default -> throw cursor.behind("invalid escape in string '\\%c'".formatted(c));
        };
    out.append(meant, cursor.origin(start));
  }

  private String unicode(int digits, int opened, String expected) throws TomlCursor.Wrong {
    int start = cursor.offset();
    long value = 0;
    for (int i = 0; i < digits; i++) {
      int c = cursor.peek();
      int digit = c >= 0 && c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        cursor.next();
        throw cursor.here(
            "expected %s, but got %s instead"
                .formatted(expected, GoQuote.quote(cursor.since(opened).value())));
      }
      value = value * 16 + digit;
      cursor.next();
    }
    if (value > Character.MAX_CODE_POINT
        || (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)) {
      throw cursor.here(
          "Escaped character '\\u%s' is not valid UTF-8.".formatted(cursor.since(start)));
    }
    return Character.toString((int) value);
  }
}
