package dev.chartgate.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/**
 * The digits of a decimal number without those zeros that say nothing.
 *
 * @param digits no leading and no trailing zeros; empty for zero
 * @param point how many of the digits stand before the decimal point
 */
record DecimalDigits(String digits, int point) {
  private static final RoundingMode[] TO_ONE = {RoundingMode.HALF_EVEN, RoundingMode.DOWN};

  static DecimalDigits of(BigDecimal number) {
    if (number.signum() == 0) {
      return new DecimalDigits("", 0);
    }
    BigDecimal stripped = number.abs().stripTrailingZeros();
    String digits = stripped.unscaledValue().toString();
    return new DecimalDigits(digits, digits.length() - stripped.scale());
  }

  /** The fewest digits that read back as the same number, which is not negative. */
  static DecimalDigits shortest(double size) {
    return shortest(Double.toString(size), one -> one.doubleValue() == size);
  }

  /** As {@link #shortest(double)}, of 32 bits. */
  static DecimalDigits shortest(float size) {
    return shortest(Float.toString(size), one -> one.floatValue() == size);
  }

  /** Java writes two digits at least where they come closer than one that would do. */
  private static DecimalDigits shortest(String written, Predicate<BigDecimal> readsBack) {
    DecimalDigits digits = of(new BigDecimal(written));
    if (digits.count() != 2) {
      return digits;
    }
    BigDecimal two = new BigDecimal(new BigInteger(digits.digits()), 2 - digits.point());
    for (RoundingMode mode : TO_ONE) {
      BigDecimal one = two.round(new MathContext(1, mode));
      if (readsBack.test(one)) {
        return of(one);
      }
    }
    return digits;
  }

  int count() {
    return digits.length();
  }

  char at(int index) {
    return index >= 0 && index < digits.length() ? digits.charAt(index) : '0';
  }
}
