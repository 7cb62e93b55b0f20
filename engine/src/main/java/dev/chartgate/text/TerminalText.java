package dev.chartgate.text;

/**
 * Text that is safe on a terminal: what would move the cursor, change colours or reorder what is
 * read is written as a YAML escape, and how many columns it takes is known.
 */
public final class TerminalText {
  /** First and last code points that take two columns: the wide blocks of Unicode's UAX #11. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97C,
    0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300,
    0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
  };

  private TerminalText() {}

  /** A text on one line, without anything that a terminal would act on. */
  public static String escape(String text) {
    if (text.codePoints().noneMatch(TerminalText::acts)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(c, safe));
    return safe.toString();
  }

  /** One code point of {@link #escape}. */
  public static String escape(int codePoint) {
    StringBuilder safe = new StringBuilder(10);
    append(codePoint, safe);
    return safe.toString();
  }

  private static void append(int c, StringBuilder to) {
    if (!acts(c)) {
      to.appendCodePoint(c);
    } else {
      switch (c) {
        case '\n' -> to.append("\\n");
        case '\r' -> to.append("\\r");
        case '\t' -> to.append("\\t");
        default -> to.append(c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
      }
    }
  }

  private static boolean acts(int c) {
    if (c >= ' ' && c < 0x7f) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** How many columns a text takes that {@link #escape} has returned. */
  public static int width(String escaped) {
    return escaped.codePoints().map(TerminalText::width).sum();
  }

  private static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (c >= WIDE[i] && c <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }
}
