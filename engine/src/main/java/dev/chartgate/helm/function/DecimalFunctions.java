package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.ANY;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.source.GoFloat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Arithmetic in decimal numbers, so that {@code addf 0.1 0.2} is 0.3. */
final class DecimalFunctions {
  /** Digits after the point of a quotient. */
  private static final int DIVISION_DIGITS = 16;

  private DecimalFunctions() {}

  private interface Operator {
    BigDecimal apply(BigDecimal left, BigDecimal right) throws FunctionException;
  }

  static List<Definition> definitions() {
    Signature some = Signature.variadic(ANY, ANY);
    return new Family()
        .data("add1f", call -> fold(call, BigDecimal.ONE, 0, BigDecimal::add), ANY)
        .add(
            "addf",
            Flow.DATA,
            call -> fold(call, BigDecimal.ZERO, 0, BigDecimal::add),
            Signature.variadic(ANY))
        .add("subf", Flow.DATA, call -> fold(call, first(call), 1, BigDecimal::subtract), some)
        .add("mulf", Flow.DATA, call -> fold(call, first(call), 1, BigDecimal::multiply), some)
        .add("divf", Flow.DATA, call -> fold(call, first(call), 1, DecimalFunctions::divide), some)
        .build();
  }

  private static Value fold(Call call, BigDecimal start, int from, Operator operator)
      throws FunctionException {
    BigDecimal result = start;
    for (Value value : call.arguments().subList(from, call.count())) {
      call.budget().steps(result.precision());
      result = operator.apply(result, decimal(value));
    }
    return Float64.of(result.doubleValue());
  }

  private static BigDecimal first(Call call) throws FunctionException {
    return decimal(call.argument(0));
  }

  private static BigDecimal divide(BigDecimal left, BigDecimal right) throws FunctionException {
    if (right.signum() == 0) {
      throw new FunctionException("decimal division by 0");
    }
    return left.divide(right, DIVISION_DIGITS, RoundingMode.HALF_UP);
  }

  private static BigDecimal decimal(Value value) throws FunctionException {
    double number = Casts.toDouble(value);
    if (!Double.isFinite(number)) {
      throw new FunctionException("Cannot create a Decimal from " + GoFloat.shortest(number));
    }
    return new BigDecimal(GoFloat.format(number, 'e', GoFloat.SHORTEST));
  }
}
