package dev.chartgate.helm.template.print;

import java.util.Locale;

/** Integers as the verbs of {@code fmt} write them, before they are filled up to their width. */
final class GoInteger {
  private GoInteger() {}

  /**
   * An integer in a base.
   *
   * @param bits its bits
   * @param signed whether they have a sign
   * @param base 2, 8, 10 or 16
   * @param upper whether hexadecimal digits are capitals
   * @param octalPrefix whether {@code 0o} stands in front
   */
  static String format(
      long bits, boolean signed, int base, boolean upper, boolean octalPrefix, Flags flags) {
    boolean negative = signed && bits < 0;
    int wanted = 0;
    if (flags.precision != Flags.ABSENT) {
      wanted = flags.precision;
      if (wanted == 0 && bits == 0) {
        return "";
      }
    } else if (flags.zero && !flags.minus && flags.width != Flags.ABSENT) {
      wanted = flags.width - (negative || flags.plus || flags.space ? 1 : 0);
    }
    String digits = Long.toUnsignedString(negative ? -bits : bits, base);
    if (upper) {
      digits = digits.toUpperCase(Locale.ROOT);
    }
    digits = "0".repeat(Math.max(wanted - digits.length(), 0)) + digits;
    String prefix = octalPrefix ? "0o" : "";
    if (flags.sharp) {
      prefix +=
          switch (base) {
            case 2 -> "0b";
            case 8 -> digits.startsWith("0") ? "" : "0";
            case 16 -> upper ? "0X" : "0x";
            default -> "";
          };
    }
    String sign = negative ? "-" : flags.plus ? "+" : flags.space ? " " : "";
    return sign + prefix + digits;
  }

  /** {@code U+0078}, and with the sharp flag the character after it. */
  static String unicode(long bits, Flags flags) {
    String digits = Long.toUnsignedString(bits, 16).toUpperCase(Locale.ROOT);
    int wanted = Math.max(flags.precision, 4);
    String out = "U+" + "0".repeat(Math.max(wanted - digits.length(), 0)) + digits;
    if (flags.sharp && bits >= 0 && bits <= Character.MAX_CODE_POINT) {
      int rune = (int) bits;
      if (GoQuote.isPrint(rune)) {
        return out + " '" + Character.toString(rune) + "'";
      }
    }
    return out;
  }

  /** The code point of a number; what is none becomes the replacement character. */
  static int rune(long bits) {
    boolean valid =
        bits >= 0
            && bits <= Character.MAX_CODE_POINT
            && (bits < Character.MIN_SURROGATE || bits > Character.MAX_SURROGATE);
    return valid ? (int) bits : 0xFFFD;
  }
}
