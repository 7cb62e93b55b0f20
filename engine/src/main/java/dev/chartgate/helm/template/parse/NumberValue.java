package dev.chartgate.helm.template.parse;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a literal of a number is as each type that it can be read as.
 *
 * @param ideal the type that it has where nothing asks for one
 * @param signed as {@code int64}
 * @param unsigned as {@code uint64}, in the bits of a long
 * @param floating as {@code float64}
 * @param real the real part where it is a complex constant, else 0
 * @param imaginary the imaginary part where it is a complex constant, else 0
 */
public record NumberValue(
    Ideal ideal,
    OptionalLong signed,
    OptionalLong unsigned,
    OptionalDouble floating,
    double real,
    double imaginary) {

  /** The type of an untyped constant. */
  public enum Ideal {
    /** Go's {@code int}, of 64 bits. */
    INT,
    /** Go's {@code float64}. */
    FLOAT,
    /** Go's {@code complex128}. */
    COMPLEX,
    /** None: it is larger than an {@code int}, and evaluating it fails. */
    OVERFLOW
  }
}
