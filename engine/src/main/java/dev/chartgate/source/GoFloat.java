package dev.chartgate.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes floating-point numbers with the fewest digits that give them back, in Go's forms. */
public final class GoFloat {
  private static final int STRCONV_EXPONENT_FROM = 6;
  private static final int PRINT_EXPONENT_FROM = 21;
  private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

  private GoFloat() {}

  /** As {@code strconv.FormatFloat} with format {@code g}: with an exponent from 1e+06 on. */
  public static String shortest(double value) {
    return format(value, STRCONV_EXPONENT_FROM);
  }

  /** As {@code fmt} prints with {@code %v}: with an exponent from 1e+21 on. */
  public static String printed(double value) {
    return format(value, PRINT_EXPONENT_FROM);
  }

  /** As {@link #shortest(double)}, but rounded to 32 bits first, as keys of mappings are. */
  static String shortestOfFloat(double value) {
    float narrow = (float) value;
    return Float.isFinite(narrow)
        ? format(narrow < 0 || 1 / narrow < 0, magnitude(narrow), STRCONV_EXPONENT_FROM)
        : format(narrow, STRCONV_EXPONENT_FROM);
  }

  private static String format(double value, int exponentFrom) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return format(value < 0 || 1 / value < 0, magnitude(value), exponentFrom);
  }

  /** Java writes two digits at least, and so 4.9E-324 for what 5e-324 gives back as well. */
  private static BigDecimal magnitude(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(Math.abs(value)));
    BigDecimal one = digits.round(ONE_DIGIT);
    return one.doubleValue() == Math.abs(value) ? one : digits;
  }

  private static BigDecimal magnitude(float value) {
    BigDecimal digits = new BigDecimal(Float.toString(Math.abs(value)));
    BigDecimal one = digits.round(ONE_DIGIT);
    return one.floatValue() == Math.abs(value) ? one : digits;
  }

  private static String format(boolean negative, BigDecimal magnitude, int exponentFrom) {
    String sign = negative ? "-" : "";
    if (magnitude.signum() == 0) {
      return sign + "0";
    }
    BigDecimal plain = magnitude.stripTrailingZeros();
    int exponent = plain.precision() - plain.scale() - 1;
    if (exponent >= -4 && exponent < exponentFrom) {
      return sign + plain.toPlainString();
    }
    String digits = plain.unscaledValue().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return "%s%s%se%s%02d"
        .formatted(sign, digits.charAt(0), fraction, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
