package dev.chartgate.source;

import java.math.BigDecimal;
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

  /** The number as {@code fmt} has it for {@code %v}: with an exponent from 1e+06 on. */
  public static String shortest(double value) {
    return format(value, 'g', SHORTEST);
  }

  /** As {@link #shortest(double)}, but rounded to 32 bits first, as keys of mappings are. */
  static String shortestOfFloat(double value) {
    float narrow = (float) value;
    if (!Float.isFinite(narrow)) {
      return shortest(narrow);
    }
    DecimalDigits digits = DecimalDigits.shortest(Math.abs(narrow));
    String sign = Math.copySign(1, narrow) < 0 ? "-" : "";
    return sign + general(digits, Math.max(digits.count(), 1), true, 'e');
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
    DecimalDigits digits =
        shortest ? DecimalDigits.shortest(size) : rounded(size, format, precision);
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

  private static DecimalDigits rounded(double size, char format, int precision) {
    BigDecimal exact = new BigDecimal(size);
    return DecimalDigits.of(
        switch (format) {
          case 'f' ->
              exact.scale() <= precision
                  ? exact
                  : exact.setScale(precision, RoundingMode.HALF_EVEN);
          case 'e', 'E' -> exact.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
          default -> exact.round(new MathContext(Math.max(precision, 1), RoundingMode.HALF_EVEN));
        });
  }

  private static String general(DecimalDigits digits, int precision, boolean shortest, char e) {
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

  private static String exponential(DecimalDigits digits, int fraction, char e) {
    StringBuilder out = new StringBuilder(fraction + 8).append(digits.at(0));
    if (fraction > 0) {
      out.append('.');
      appendDigits(out, digits, 1, fraction);
    }
    int exponent = digits.count() == 0 ? 0 : digits.point() - 1;
    return appendExponent(out.append(e), exponent).toString();
  }

  private static String plain(DecimalDigits digits, int fraction) {
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

  private static void appendDigits(StringBuilder out, DecimalDigits digits, int from, int count) {
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
