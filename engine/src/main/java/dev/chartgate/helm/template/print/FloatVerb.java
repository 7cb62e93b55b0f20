package dev.chartgate.helm.template.print;

import dev.chartgate.source.GoFloat;

/** A floating-point number under a verb and its flags, before it is filled up to its width. */
final class FloatVerb {
  /** Digits that the sharp flag asks for where no precision is given. */
  private static final int SHARP_DIGITS = 6;

  private FloatVerb() {}

  static String format(double value, int verb, Flags flags) {
    int precision =
        switch (verb) {
          case 'f', 'F', 'e', 'E' -> 6;
          default -> GoFloat.SHORTEST;
        };
    precision = flags.precision == Flags.ABSENT ? precision : flags.precision;
    char format =
        switch (verb) {
          case 'v' -> 'g';
          case 'F' -> 'f';
          default -> (char) verb;
        };
    String digits = GoFloat.format(value, format, precision);
    char first = digits.charAt(0);
    String sign = first == '-' || first == '+' ? String.valueOf(first) : "+";
    digits = first == '-' || first == '+' ? digits.substring(1) : digits;
    if (sign.equals("+") && !flags.plus) {
      sign = flags.space ? " " : "";
    }
    if (Double.isInfinite(value) && sign.isEmpty()) {
      return "+" + digits;
    }
    if (flags.sharp && format != 'b' && Double.isFinite(value)) {
      digits = withPoint(digits, format, precision);
    }
    return sign + digits;
  }

  /** With a decimal point and, where the number of digits is meant, with trailing zeros. */
  private static String withPoint(String number, char format, int precision) {
    boolean hexadecimal = format == 'x' || format == 'X';
    int exponent = 0;
    String marks = hexadecimal ? "pP" : "eE";
    while (exponent < number.length() && marks.indexOf(number.charAt(exponent)) < 0) {
      exponent++;
    }
    String digits = number.substring(0, exponent);
    int missing =
        switch (format) {
          case 'g', 'G', 'x' -> precision < 0 ? SHARP_DIGITS : precision;
          default -> 0;
        };
    boolean significant = false;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      significant |= c != '0' && c != '.';
      missing -= significant && c != '.' ? 1 : 0;
    }
    StringBuilder out = new StringBuilder(digits);
    if (digits.indexOf('.') < 0) {
      missing -= digits.equals("0") ? 1 : 0;
      out.append('.');
    }
    return out.repeat('0', Math.max(missing, 0))
        .append(number, exponent, number.length())
        .toString();
  }
}
