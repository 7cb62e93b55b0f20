package dev.chartgate.helm.template.print;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Floating-point numbers as {@code strconv.FormatFloat} writes them. */
public final class GoFloat {
  /** The precision that stands for as few digits as read back as the same number. */
  public static final int SHORTEST = -1;

  private static final int MANTISSA_BITS = 52;
  private static final int BIAS = 1023;

  private GoFloat() {}

  /**
   * The digits of a decimal number without those zeros that say nothing.
   *
   * @param digits no leading and no trailing zeros; empty for zero
   * @param point how many of the digits stand before the decimal point
   */
  private record Digits(String digits, int point) {
    static Digits of(BigDecimal number) {
      if (number.signum() == 0) {
        return new Digits("", 0);
      }
      BigDecimal stripped = number.abs().stripTrailingZeros();
      String digits = stripped.unscaledValue().toString();
      return new Digits(digits, digits.length() - stripped.scale());
    }

    int count() {
      return digits.length();
    }

    char at(int index) {
      return index >= 0 && index < digits.length() ? digits.charAt(index) : '0';
    }
  }

  /** The number as {@code %v} has it. */
  public static String format(double value) {
    return format(value, 'g', SHORTEST);
  }

  /**
   * A number.
   *
   * @param format one of {@code b e E f g G x X}
   * @param precision digits after the point, or for {@code g} all digits; or {@link #SHORTEST}
   */
  public static String format(double value, char format, int precision) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    String sign = Math.copySign(1, value) < 0 ? "-" : "";
    if (Double.isInfinite(value)) {
      return sign.isEmpty() ? "+Inf" : "-Inf";
    }
    double size = Math.abs(value);
    return sign
        + switch (format) {
          case 'b' -> binary(size);
          case 'x', 'X' -> hexadecimal(size, format, precision);
          default -> decimal(size, format, precision);
        };
  }

  private static String decimal(double size, char format, int precision) {
    boolean shortest = precision < 0;
    Digits digits = shortest ? shortest(size) : rounded(size, format, precision);
    int wanted = precision;
    if (shortest) {
      wanted =
          switch (format) {
            case 'e', 'E' -> Math.max(digits.count() - 1, 0);
            case 'f' -> Math.max(digits.count() - digits.point(), 0);
            default -> digits.count();
          };
    }
    return switch (format) {
      case 'e', 'E' -> exponential(digits, wanted, format);
      case 'f' -> plain(digits, wanted);
      default -> general(digits, Math.max(wanted, 1), shortest, format == 'g' ? 'e' : 'E');
    };
  }

  private static Digits rounded(double size, char format, int precision) {
    BigDecimal exact = new BigDecimal(size);
    return Digits.of(
        switch (format) {
          case 'f' ->
              exact.scale() <= precision
                  ? exact
                  : exact.setScale(precision, RoundingMode.HALF_EVEN);
          case 'e', 'E' -> exact.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
          default -> exact.round(new MathContext(Math.max(precision, 1), RoundingMode.HALF_EVEN));
        });
  }

  /** The shortest digits that read back as the same number. */
  private static Digits shortest(double size) {
    Digits digits = Digits.of(new BigDecimal(Double.toString(size)));
    if (digits.count() != 2) {
      return digits;
    }
    // Java writes two digits where they come closer than one that would do.
    BigDecimal two = new BigDecimal(new BigInteger(digits.digits()), 2 - digits.point());
    for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.DOWN}) {
      BigDecimal one = two.round(new MathContext(1, mode));
      if (one.doubleValue() == size) {
        return Digits.of(one);
      }
    }
    return digits;
  }

  private static String general(Digits digits, int precision, boolean shortest, char e) {
    int threshold = precision;
    if (shortest) {
      threshold = 6;
    } else if (precision > digits.count() && digits.count() >= digits.point()) {
      threshold = digits.count();
    }
    int exponent = digits.point() - 1;
    if (exponent < -4 || exponent >= threshold) {
      return exponential(digits, Math.max(Math.min(precision, digits.count()) - 1, 0), e);
    }
    return plain(digits, Math.max(digits.count() - digits.point(), 0));
  }

  private static String exponential(Digits digits, int fraction, char e) {
    StringBuilder out = new StringBuilder(fraction + 8).append(digits.at(0));
    if (fraction > 0) {
      out.append('.');
      appendDigits(out, digits, 1, fraction);
    }
    int exponent = digits.count() == 0 ? 0 : digits.point() - 1;
    return appendExponent(out.append(e), exponent).toString();
  }

  private static String plain(Digits digits, int fraction) {
    StringBuilder out = new StringBuilder();
    if (digits.point() > 0) {
      appendDigits(out, digits, 0, digits.point());
    } else {
      out.append('0');
    }
    if (fraction > 0) {
      out.append('.');
      appendDigits(out, digits, digits.point(), fraction);
    }
    return out.toString();
  }

  private static void appendDigits(StringBuilder out, Digits digits, int from, int count) {
    for (int i = 0; i < count; i++) {
      out.append(digits.at(from + i));
    }
  }

  private static StringBuilder appendExponent(StringBuilder out, int exponent) {
    out.append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    return out.append(size < 10 ? "0" : "").append(size);
  }

  private static int rawExponent(long bits) {
    return Math.max((int) (bits >>> MANTISSA_BITS), 1) - BIAS - MANTISSA_BITS;
  }

  private static long mantissa(long bits) {
    long fraction = bits & (1L << MANTISSA_BITS) - 1;
    return bits >>> MANTISSA_BITS == 0 ? fraction : fraction | 1L << MANTISSA_BITS;
  }

  private static String binary(double size) {
    long bits = Double.doubleToRawLongBits(size);
    int exponent = rawExponent(bits);
    return mantissa(bits) + "p" + (exponent < 0 ? "" : "+") + exponent;
  }

  private static String hexadecimal(double size, char format, int precision) {
    long bits = Double.doubleToRawLongBits(size);
    long mantissa = mantissa(bits);
    int exponent = 0;
    if (mantissa != 0) {
      int shift = Long.numberOfLeadingZeros(mantissa) - (63 - MANTISSA_BITS);
      mantissa <<= shift;
      exponent = rawExponent(bits) + MANTISSA_BITS - shift;
    }
    int digits = MANTISSA_BITS / 4;
    if (precision >= 0 && precision < digits) {
      int dropped = 4 * (digits - precision);
      long rest = mantissa & (1L << dropped) - 1;
      long half = 1L << (dropped - 1);
      mantissa >>>= dropped;
      if (rest > half || (rest == half && (mantissa & 1) == 1)) {
        mantissa++;
      }
      mantissa <<= dropped;
      if (mantissa >>> (MANTISSA_BITS + 1) != 0) {
        mantissa >>>= 1;
        exponent++;
      }
    }
    StringBuilder out = new StringBuilder("0x").append(mantissa >>> MANTISSA_BITS);
    String fraction = "%013x".formatted(mantissa & (1L << MANTISSA_BITS) - 1);
    if (precision < 0) {
      fraction = fraction.replaceFirst("0+$", "");
    } else {
      fraction = fraction.substring(0, Math.min(precision, digits));
      fraction += "0".repeat(precision - fraction.length());
    }
    if (!fraction.isEmpty()) {
      out.append('.').append(fraction);
    }
    String text = appendExponent(out.append('p'), exponent).toString();
    return format == 'X' ? text.toUpperCase(Locale.ROOT) : text;
  }
}
