package dev.chartgate.helm.template.parse;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Go's {@code strconv} for numbers whose base their prefix says; empty where it gives an error. */
public final class GoNumber {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9_]*+(?:\\.[0-9_]*+)?)(?:[eE][+-]?[0-9][0-9_]*+)?");

  private static final Pattern HEXADECIMAL =
      Pattern.compile("[+-]?0[xX]([0-9a-fA-F_]*+(?:\\.[0-9a-fA-F_]*+)?)[pP][+-]?[0-9][0-9_]*+");

  private GoNumber() {}

  /** As {@code ParseUint(text, 0, 64)}, in the bits of a long. */
  public static OptionalLong parseUnsigned(String text) {
    int radix = radix(text);
    String digits = radix == 10 ? text : text.substring(radix == 8 && !hasPrefix(text) ? 1 : 2);
    if (digits.indexOf('_') >= 0) {
      if (!underscoresSeparate(text)) {
        return OptionalLong.empty();
      }
      digits = digits.replace("_", "");
    }
    if (digits.isEmpty()) {
      return text.equals("0") ? OptionalLong.of(0) : OptionalLong.empty();
    }
    if (digits.charAt(0) == '+' || digits.charAt(0) == '-') {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseUnsignedLong(digits, radix));
    } catch (NumberFormatException notOne) {
      return OptionalLong.empty();
    }
  }

  /** As {@code ParseInt(text, 0, 64)}. */
  public static OptionalLong parseSigned(String text) {
    boolean negative = text.startsWith("-");
    OptionalLong magnitude =
        parseUnsigned(negative || text.startsWith("+") ? text.substring(1) : text);
    if (magnitude.isEmpty()) {
      return magnitude;
    }
    long bits = magnitude.getAsLong();
    if (bits >= 0) {
      return OptionalLong.of(negative ? -bits : bits);
    }
    return negative && bits == Long.MIN_VALUE ? magnitude : OptionalLong.empty();
  }

  /** As {@code ParseFloat(text, 64)}, for what is neither infinite nor NaN. */
  public static OptionalDouble parseFloat(String text) {
    if (!isFloat(text)) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text.replace("_", ""));
    return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Whether a text is written as a floating-point number, however large. */
  static boolean isFloat(String text) {
    Matcher decimal = DECIMAL.matcher(text);
    Matcher hexadecimal = HEXADECIMAL.matcher(text);
    String mantissa;
    if (decimal.matches()) {
      mantissa = decimal.group(1);
    } else if (hexadecimal.matches()) {
      mantissa = hexadecimal.group(1);
    } else {
      return false;
    }
    return mantissa.chars().anyMatch(c -> c != '.' && c != '_')
        && (text.indexOf('_') < 0 || underscoresSeparate(text));
  }

  private static int radix(String text) {
    if (!text.startsWith("0")) {
      return 10;
    }
    if (!hasPrefix(text)) {
      return 8;
    }
    return switch (text.charAt(1)) {
      case 'b', 'B' -> 2;
      case 'x', 'X' -> 16;
      default -> 8;
    };
  }

  private static boolean hasPrefix(String text) {
    return text.length() >= 3 && "bBoOxX".indexOf(text.charAt(1)) >= 0;
  }

  /** Whether each underscore stands between digits, or between the prefix and a digit. */
  private static boolean underscoresSeparate(String text) {
    int from = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    boolean prefixed =
        text.startsWith("0", from)
            && from + 1 < text.length()
            && "bBoOxX".indexOf(text.charAt(from + 1)) >= 0;
    boolean hex = prefixed && Character.toLowerCase(text.charAt(from + 1)) == 'x';
    boolean afterDigit = prefixed;
    boolean afterUnderscore = false;
    for (int i = prefixed ? from + 2 : from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_') {
        if (!afterDigit) {
          return false;
        }
        afterDigit = false;
        afterUnderscore = true;
        continue;
      }
      afterDigit = (c >= '0' && c <= '9') || (hex && Character.digit(c, 16) >= 0);
      if (afterUnderscore && !afterDigit) {
        return false;
      }
      afterUnderscore = false;
    }
    return !afterUnderscore;
  }
}
