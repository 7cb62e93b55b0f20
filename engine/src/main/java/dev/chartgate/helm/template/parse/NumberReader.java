package dev.chartgate.helm.template.parse;

import dev.chartgate.helm.template.parse.NumberValue.Ideal;
import dev.chartgate.helm.template.print.GoQuote;
import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the lexer took for a number, as Go does. */
final class NumberReader {
  private static final double TWO_TO_63 = 0x1p63;
  private static final double TWO_TO_64 = 0x1p64;
  private static final String NO_COMPLEX = "syntax error scanning complex number";

  /** What Go's scanner takes for a number. */
  private static final Pattern SCANNED =
      Pattern.compile(
          "[+-]?(?:0[xX][0-9a-fA-F_]*+(?:\\.[0-9a-fA-F_]*+)?(?:[pP][+-]?[0-9_]*+)?"
              + "|[0-9_]*+(?:\\.[0-9_]*+)?(?:[eEpP][+-]?[0-9_]*+)?)");

  private NumberReader() {}

  /** The value of a character in single quotes. */
  static NumberValue character(String literal) throws IllegalLiteralException {
    int c = GoLiteral.character(literal);
    return new NumberValue(
        Ideal.INT, OptionalLong.of(c), OptionalLong.of(c), OptionalDouble.of(c), 0, 0);
  }

  /** The value of a sum of a real and an imaginary number. */
  static NumberValue complex(String literal) throws IllegalLiteralException {
    Matcher first = SCANNED.matcher(literal);
    int split = first.lookingAt() ? first.end() : 0;
    if (split == literal.length() || "+-".indexOf(literal.charAt(split)) < 0) {
      throw new IllegalLiteralException(NO_COMPLEX);
    }
    Matcher second = SCANNED.matcher(literal).region(split, literal.length());
    int end = second.lookingAt() ? second.end() : split;
    // Go takes an i without digits for the start of an infinity.
    if (end != literal.length() - 1 || end == split + 1) {
      throw new IllegalLiteralException(NO_COMPLEX);
    }
    return complex(part(literal.substring(0, split)), part(literal.substring(split, end)));
  }

  private static double part(String text) throws IllegalLiteralException {
    OptionalDouble value = GoNumber.parseFloat(text);
    if (value.isEmpty()) {
      String reason = GoNumber.isFloat(text) ? "value out of range" : GoLiteral.INVALID;
      throw new IllegalLiteralException(
          "strconv.ParseFloat: parsing %s: %s".formatted(GoQuote.quote(text), reason));
    }
    return value.getAsDouble();
  }

  private static NumberValue complex(double real, double imaginary) {
    if (imaginary != 0) {
      return new NumberValue(
          Ideal.COMPLEX,
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalDouble.empty(),
          real,
          imaginary);
    }
    return new NumberValue(
        Ideal.COMPLEX, whole(real), wholeUnsigned(real), OptionalDouble.of(real), real, imaginary);
  }

  /** The value of anything else that begins as a number does. */
  static NumberValue number(String literal) throws IllegalLiteralException {
    if (literal.endsWith("i")) {
      OptionalDouble imaginary = GoNumber.parseFloat(literal.substring(0, literal.length() - 1));
      if (imaginary.isPresent()) {
        return complex(0, imaginary.getAsDouble());
      }
    }
    OptionalLong unsigned = GoNumber.parseUnsigned(literal);
    OptionalLong signed = GoNumber.parseSigned(literal);
    if (signed.isPresent() || unsigned.isPresent()) {
      return integer(literal, signed, unsigned);
    }
    OptionalDouble value = GoNumber.parseFloat(literal);
    if (value.isEmpty()) {
      throw new IllegalLiteralException("illegal number syntax: " + GoQuote.quote(literal));
    }
    if (!looksFloating(literal)) {
      throw new IllegalLiteralException("integer overflow: " + GoQuote.quote(literal));
    }
    double number = value.getAsDouble();
    return new NumberValue(Ideal.FLOAT, whole(number), wholeUnsigned(number), value, 0, 0);
  }

  private static NumberValue integer(String literal, OptionalLong signed, OptionalLong unsigned) {
    if (signed.isEmpty()) {
      double value = unsignedToDouble(unsigned.getAsLong());
      return new NumberValue(Ideal.OVERFLOW, signed, unsigned, OptionalDouble.of(value), 0, 0);
    }
    // Of the hexadecimal numbers with an e only those without a sign are integers to Go.
    boolean floats = looksFloating(literal) && literal.charAt(0) != '0';
    return new NumberValue(
        floats ? Ideal.FLOAT : Ideal.INT,
        signed,
        signed.getAsLong() == 0 ? signed : unsigned,
        OptionalDouble.of((double) signed.getAsLong()),
        0,
        0);
  }

  private static boolean looksFloating(String literal) {
    return literal.chars().anyMatch(c -> ".eEpP".indexOf(c) >= 0);
  }

  private static double unsignedToDouble(long bits) {
    return bits >= 0 ? (double) bits : new BigInteger(Long.toUnsignedString(bits)).doubleValue();
  }

  private static OptionalLong whole(double value) {
    return value >= -TWO_TO_63 && value < TWO_TO_63 && Math.rint(value) == value
        ? OptionalLong.of((long) value)
        : OptionalLong.empty();
  }

  private static OptionalLong wholeUnsigned(double value) {
    if (value < 0 || value >= TWO_TO_64 || Math.rint(value) != value) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        value < TWO_TO_63 ? (long) value : (long) (value - TWO_TO_63) + Long.MIN_VALUE);
  }
}
