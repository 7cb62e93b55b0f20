package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.source.GoFloat;
import java.math.BigDecimal;

/** Numbers as Go's encoders write them. */
final class Numbers {
  /** Below this a float may be an integer of Go. */
  private static final double TWO_TO_63 = 0x1p63;

  private static final double TWO_TO_64 = 0x1p64;

  private Numbers() {}

  /** An integer, as all of them write it. */
  static String of(Int number) {
    return number.type().kind().isUnsigned()
        ? Long.toUnsignedString(number.value())
        : Long.toString(number.value());
  }

  /**
   * A float in JSON.
   *
   * @throws FunctionException if it is no finite number
   */
  static String json(double number) throws FunctionException {
    if (!Double.isFinite(number)) {
      throw new FunctionException("json: unsupported value: " + GoFloat.shortest(number));
    }
    if (isSmallWhole(number)) {
      return Long.toString((long) number);
    }
    if (number == 0) {
      return "-0";
    }
    double magnitude = Math.abs(number);
    if (magnitude < 1e-6 || magnitude >= 1e21) {
      String text = GoFloat.format(number, 'e', GoFloat.SHORTEST);
      int exponent = text.length() - 4;
      return text.startsWith("e-0", exponent)
          ? text.substring(0, exponent + 2) + text.substring(exponent + 3)
          : text;
    }
    String shortest = Double.toString(number);
    return shortest.indexOf('E') < 0 ? shortest : GoFloat.format(number, 'f', GoFloat.SHORTEST);
  }

  /**
   * A float in the YAML that go-yaml makes of JSON: an integer where 64 bits hold it.
   *
   * @throws FunctionException if it is no finite number
   */
  static String yamlThroughJson(double number) throws FunctionException {
    if (isSmallWhole(number)) {
      return Long.toString((long) number);
    }
    boolean whole = number == Math.rint(number) && number >= -TWO_TO_63 && number < TWO_TO_64;
    if (whole && number != 0) {
      return roundedInteger(number);
    }
    if (!Double.isFinite(number)) {
      return json(number);
    }
    return number == 0 ? "0" : GoFloat.shortest(number);
  }

  /** JSON has the fewest digits that give the float back, which may be too great by rounding. */
  private static String roundedInteger(double number) throws FunctionException {
    String text = json(number);
    BigDecimal digits = new BigDecimal(text);
    boolean fits =
        digits.signum() < 0
            ? digits.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
            : digits.toBigInteger().bitLength() <= 64;
    return fits ? text : GoFloat.shortest(number);
  }

  /** A float in the YAML that go-yaml makes of a float. */
  static String yaml(double number) {
    String text = GoFloat.shortest(number);
    return switch (text) {
      case "+Inf" -> ".inf";
      case "-Inf" -> "-.inf";
      case "NaN" -> ".nan";
      default -> text;
    };
  }

  /** Whether it is an integer of few digits, which all but go-yaml itself write as such. */
  private static boolean isSmallWhole(double number) {
    return number == (long) number && Math.abs(number) < 1e15 && (number != 0 || 1 / number > 0);
  }
}
