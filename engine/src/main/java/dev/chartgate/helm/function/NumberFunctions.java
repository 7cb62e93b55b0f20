package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.ANY;
import static dev.chartgate.helm.template.value.GoType.FLOAT64;
import static dev.chartgate.helm.template.value.GoType.INT;
import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.parse.DecimalDigits;
import dev.chartgate.helm.template.print.GoPrinter;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Value;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/** Functions on integers, which wrap around as Go's do, and on numbers with a fraction. */
final class NumberFunctions {
  /** Beyond this a power of two is infinite, or nothing. */
  private static final long MAX_EXPONENT = 1 << 12;

  private NumberFunctions() {}

  static List<Definition> definitions() {
    Function greatest = call -> fold(call, Math::max);
    return new Family()
        .data("int", call -> Int.of(Casts.toLong(call.argument(0))), ANY)
        .data("int64", call -> Int.int64(Casts.toLong(call.argument(0))), ANY)
        .data("float64", call -> Float64.of(Casts.toDouble(call.argument(0))), ANY)
        .data("atoi", call -> Int.of(DecimalDigits.parse(call.text(0).value(), 10)), STRING)
        .data("toDecimal", NumberFunctions::fromOctal, ANY)
        .add("add", Flow.DATA, NumberFunctions::add, Signature.variadic(ANY))
        .data("add1", call -> Int.int64(Casts.toLong(call.argument(0)) + 1), ANY)
        .data("sub", call -> fold(call, (a, b) -> a - b), ANY, ANY)
        .data("div", NumberFunctions::divide, ANY, ANY)
        .data("mod", NumberFunctions::remainder, ANY, ANY)
        .add("mul", Flow.DATA, call -> fold(call, (a, b) -> a * b), Signature.variadic(ANY, ANY))
        .add("max", Flow.DATA, greatest, Signature.variadic(ANY, ANY))
        .add("biggest", Flow.DATA, greatest, Signature.variadic(ANY, ANY))
        .add("min", Flow.DATA, call -> fold(call, Math::min), Signature.variadic(ANY, ANY))
        .add("maxf", Flow.DATA, call -> foldF(call, Math::max), Signature.variadic(ANY, ANY))
        .add("minf", Flow.DATA, call -> foldF(call, Math::min), Signature.variadic(ANY, ANY))
        .data("floor", call -> Float64.of(Math.floor(Casts.toDouble(call.argument(0)))), ANY)
        .data("ceil", call -> Float64.of(Math.ceil(Casts.toDouble(call.argument(0)))), ANY)
        .add("round", Flow.DATA, NumberFunctions::round, Signature.variadic(ANY, INT, FLOAT64))
        .build();
  }

  private static Value fold(Call call, LongBinaryOperator operator) {
    return Int.int64(call.arguments().stream().mapToLong(Casts::toLong).reduce(operator).orElse(0));
  }

  private static Value foldF(Call call, DoubleBinaryOperator operator) {
    return Float64.of(
        call.arguments().stream().mapToDouble(Casts::toDouble).reduce(operator).orElse(0));
  }

  private static Value add(Call call) {
    return fold(call, Long::sum);
  }

  private static Value divide(Call call) throws FunctionException {
    return Int.int64(Casts.toLong(call.argument(0)) / divisor(call));
  }

  private static Value remainder(Call call) throws FunctionException {
    return Int.int64(Casts.toLong(call.argument(0)) % divisor(call));
  }

  private static long divisor(Call call) throws FunctionException {
    long divisor = Casts.toLong(call.argument(1));
    if (divisor == 0) {
      throw Panic.divideByZero();
    }
    return divisor;
  }

  private static Value fromOctal(Call call) {
    String digits = GoPrinter.sprint(call.arguments(), call.budget()).value();
    long value = DecimalDigits.parse(digits, 8);
    // Other than for a decimal number, one that is too large is none.
    return Int.int64(DecimalDigits.fits(digits, 8) ? value : 0);
  }

  /** Rounds away from zero what is at the threshold or above; of negative numbers, nothing is. */
  private static Value round(Call call) {
    double number = Casts.toDouble(call.argument(0));
    double threshold = call.count() > 2 ? ((Float64) call.argument(2)).value() : 0.5;
    double power = powerOfTen(((Int) call.argument(1)).value());
    double scaled = power * number;
    double fraction = Double.isInfinite(scaled) ? Double.NaN : scaled % 1;
    double rounded = fraction >= threshold ? Math.ceil(scaled) : Math.floor(scaled);
    return Float64.of(rounded / power);
  }

  /** As Go's {@code math.Pow} comes to it, by squaring, so that the last digits are the same. */
  private static double powerOfTen(long places) {
    double factor = 0.625;
    long exponent = 4;
    double result = 1;
    long scale = 0;
    for (long left = Math.abs(places); left != 0; left >>>= 1) {
      if (exponent > MAX_EXPONENT) {
        scale += exponent;
        break;
      }
      if ((left & 1) == 1) {
        result *= factor;
        scale += exponent;
      }
      factor *= factor;
      exponent *= 2;
      if (factor < 0.5) {
        factor *= 2;
        exponent--;
      }
    }
    return places < 0 ? Math.scalb(1 / result, (int) -scale) : Math.scalb(result, (int) scale);
  }
}
