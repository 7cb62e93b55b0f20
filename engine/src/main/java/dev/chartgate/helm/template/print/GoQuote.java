package dev.chartgate.helm.template.print;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;

/** Go's quoted strings and characters, as {@code strconv.Quote} writes them. */
public final class GoQuote {
  private GoQuote() {}

  /** A string in double quotes. */
  public static String quote(String value) {
    StringBuilder out = new StringBuilder(value.length() + 2);
    out.append('"');
    escape(out, value, '"', false);
    return out.append('"').toString();
  }

  /** A text in double quotes; what stands between them keeps its stretches. */
  public static Text quote(Text text) {
    return quote(text, false);
  }

  /** A text in double quotes, where all that is not ASCII may be wanted as escapes. */
  static Text quote(Text text, boolean ascii) {
    TextBuilder out = new TextBuilder();
    out.append("\"", Origin.NONE);
    String value = text.value();
    var spans = text.spans();
    for (int i = 0; i < spans.count(); i++) {
      StringBuilder escaped = new StringBuilder();
      escape(escaped, value.substring(spans.start(i), spans.end(i)), '"', ascii);
      out.append(escaped.toString(), spans.origin(i));
    }
    out.append("\"", Origin.NONE);
    return out.build();
  }

  /** A character in single quotes; of what is not ASCII its escape, if so wanted. */
  public static String quoteRune(int rune, boolean ascii) {
    StringBuilder out = new StringBuilder().append('\'');
    escapeRune(out, rune, '\'', ascii);
    return out.append('\'').toString();
  }

  /** A string in back quotes if it can stand between them, else in double quotes. */
  public static String raw(String value) {
    return canBackquote(value) ? "`" + value + "`" : quote(value);
  }

  /** Whether a string can stand between back quotes. */
  static boolean canBackquote(String value) {
    return value
        .codePoints()
        .noneMatch(
            c -> c == '`' || c == 0x7F || (c < ' ' && c != '\t') || c == 0xFEFF || isSurrogate(c));
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static void escape(StringBuilder out, String value, char quote, boolean ascii) {
    for (int i = 0; i < value.length(); ) {
      int rune = value.codePointAt(i);
      if (GoString.isByte(rune)) {
        appendHex(out, "\\x", rune & 0xFF, 2);
      } else {
        escapeRune(out, rune, quote, ascii);
      }
      i += Character.charCount(rune);
    }
  }

  private static void escapeRune(StringBuilder out, int rune, char quote, boolean ascii) {
    if (rune == quote || rune == '\\') {
      out.append('\\').append((char) rune);
      return;
    }
    if (rune < 0x80 ? rune >= ' ' && rune < 0x7F : !ascii && isPrint(rune)) {
      out.appendCodePoint(rune);
      return;
    }
    switch (rune) {
      case 0x07 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 0x0B -> out.append("\\v");
      default -> {
        if (rune < ' ' || rune == 0x7F) {
          appendHex(out, "\\x", rune, 2);
        } else if (rune < 0x10000) {
          appendHex(out, "\\u", isSurrogate(rune) ? 0xFFFD : rune, 4);
        } else {
          appendHex(out, "\\U", rune, 8);
        }
      }
    }
  }

  private static void appendHex(StringBuilder out, String prefix, int value, int digits) {
    String hex = Integer.toHexString(value);
    out.append(prefix).repeat('0', digits - hex.length()).append(hex);
  }

  /**
   * Go's {@code strconv.IsPrint}: letters, marks, numbers, punctuation, symbols, the ASCII space.
   */
  public static boolean isPrint(int rune) {
    return switch (Character.getType(rune)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> rune == ' ';
      default -> true;
    };
  }
}
