package dev.chartgate.rule.cel.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as Kubernetes writes it: {@code 500m}, {@code 1.5Gi}, {@code 2e3}. Computed exactly;
 * what is finer than 10⁻⁹ is rounded away from zero, as {@code resource.Quantity} does.
 *
 * @param value the amount without a suffix
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?)([0-9]+\\.?[0-9]*|\\.[0-9]+)(|[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]{1,3})");
  private static final Map<String, Integer> DECIMAL =
      Map.of("n", -9, "u", -6, "m", -3, "", 0, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
  private static final Map<String, Integer> BINARY =
      Map.of("Ki", 10, "Mi", 20, "Gi", 30, "Ti", 40, "Pi", 50, "Ei", 60);
  private static final int FINEST = 9;
  private static final int LONGEST = 1_000;

  /** Rounds to the finest amount there is, and drops zeros, so that equal amounts are equal. */
  public Quantity {
    BigDecimal rounded = value.scale() > FINEST ? value.setScale(FINEST, RoundingMode.UP) : value;
    value = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  /** Reads an amount; empty if the text is none. */
  public static Optional<Quantity> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (text.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1) + matcher.group(2));
    String suffix = matcher.group(3);
    Integer binary = BINARY.get(suffix);
    if (binary != null) {
      return Optional.of(
          new Quantity(number.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(binary)))));
    }
    Integer decimal = DECIMAL.get(suffix);
    int exponent = decimal == null ? Integer.parseInt(suffix.substring(1)) : decimal;
    return Optional.of(new Quantity(number.scaleByPowerOfTen(exponent)));
  }

  /** The sum. */
  public Quantity plus(Quantity other) {
    return new Quantity(value.add(other.value));
  }

  /** The difference. */
  public Quantity minus(Quantity other) {
    return new Quantity(value.subtract(other.value));
  }

  /** The amount, if it is whole and fits 64 bits. */
  public Optional<Long> whole() {
    return value.scale() <= 0 && value.toBigInteger().bitLength() < Long.SIZE
        ? Optional.of(value.longValueExact())
        : Optional.empty();
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
