package dev.chartgate.helm.template.parse;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Integers in a given base without prefix, as Go's {@code strconv.ParseInt} reads them. */
public final class DecimalDigits {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("[+-]?[0-7]+");

  private DecimalDigits() {}

  /**
   * The number; 0 if it is none, and the nearest that there is if it has more than 64 bits.
   *
   * @param base 8 or 10
   */
  public static long parse(String text, int base) {
    if (!isNumber(text, base)) {
      return 0;
    }
    if (fits(text, base)) {
      return Long.parseLong(text, base);
    }
    return text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** Whether it is a number of at most 64 bits. */
  public static boolean fits(String text, int base) {
    // Zeros in front do not count, and nobody else writes a thousand digits.
    return isNumber(text, base)
        && text.length() < 1_000
        && new BigInteger(text.startsWith("+") ? text.substring(1) : text, base).bitLength()
            < Long.SIZE;
  }

  private static boolean isNumber(String text, int base) {
    return (base == 8 ? OCTAL : DECIMAL).matcher(text).matches();
  }
}
