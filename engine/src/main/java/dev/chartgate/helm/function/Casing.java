package dev.chartgate.helm.function;

import dev.chartgate.helm.GoText;
import dev.chartgate.helm.template.value.GoString;
import java.util.function.IntUnaryOperator;

/** Upper, lower and title case, character by character, as Go and Sprig change it. */
final class Casing {
  /** What Go reads where there is no UTF-8. */
  static final int INVALID = 0xFFFD;

  private Casing() {}

  /** Whether a character is of a case. */
  private interface Test {
    boolean holds(int rune);
  }

  static String upper(String text) {
    return each(text, Character::toUpperCase);
  }

  static String lower(String text) {
    return each(text, Character::toLowerCase);
  }

  /** Each letter that begins a word in title case. */
  static String title(String text) {
    return afterGap(text, Casing::isSeparator, Character::toTitleCase);
  }

  /** Each letter that follows white space in lower case. */
  static String untitle(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean first = true;
    for (int rune : runes(text)) {
      boolean gap = GoText.isSpace(rune);
      out.appendCodePoint(first && !gap ? Character.toLowerCase(rune) : rune);
      first = gap;
    }
    return out.toString();
  }

  /** Upper becomes lower, lower upper, and title at the start of a word. */
  static String swap(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = true;
    for (int rune : runes(text)) {
      if (isUpper(rune) || Character.isTitleCase(rune)) {
        out.appendCodePoint(Character.toLowerCase(rune));
        gap = false;
      } else if (isLower(rune)) {
        out.appendCodePoint(gap ? Character.toTitleCase(rune) : Character.toUpperCase(rune));
        gap = false;
      } else {
        out.appendCodePoint(rune);
        gap = GoText.isSpace(rune);
      }
    }
    return out.toString();
  }

  /** The characters; what is no UTF-8 becomes U+FFFD. */
  static int[] runes(String text) {
    return text.codePoints().map(c -> GoString.isByte(c) ? INVALID : c).toArray();
  }

  /** Go's {@code unicode.IsUpper}, which goes by the category alone. */
  static boolean isUpper(int rune) {
    return Character.getType(rune) == Character.UPPERCASE_LETTER;
  }

  /** Go's {@code unicode.IsLower}. */
  static boolean isLower(int rune) {
    return Character.getType(rune) == Character.LOWERCASE_LETTER;
  }

  private static String each(String text, IntUnaryOperator change) {
    StringBuilder out = new StringBuilder(text.length());
    for (int rune : runes(text)) {
      out.appendCodePoint(change.applyAsInt(rune));
    }
    return out.toString();
  }

  private static String afterGap(String text, Test gap, IntUnaryOperator change) {
    StringBuilder out = new StringBuilder(text.length());
    boolean after = true;
    for (int rune : runes(text)) {
      out.appendCodePoint(after ? change.applyAsInt(rune) : rune);
      after = gap.holds(rune);
    }
    return out.toString();
  }

  private static boolean isSeparator(int rune) {
    if (rune < 0x80) {
      return !Character.isLetterOrDigit(rune) && rune != '_';
    }
    return !Character.isLetterOrDigit(rune) && GoText.isSpace(rune);
  }
}
