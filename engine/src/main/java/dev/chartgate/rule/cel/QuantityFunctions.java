package dev.chartgate.rule.cel;

import dev.chartgate.rule.cel.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Kubernetes' quantities. {@code quantity} takes numbers too, since YAML has {@code cpu: 1} as one.
 * {@code isInteger} is true wherever {@code asInteger} has an answer.
 */
final class QuantityFunctions {
  private QuantityFunctions() {}

  static List<Overload> overloads() {
    ValueType quantity = ValueType.QUANTITY;
    ValueType bool = ValueType.BOOL;
    ValueType integer = ValueType.INT;
    return List.of(
        Overload.global("quantity", quantity, a -> parse(a[0]), ValueType.DYN),
        Overload.global("isQuantity", bool, a -> read(a[0]).isPresent(), ValueType.DYN),
        Overload.global("sign", integer, a -> sign(a[0]), quantity),
        Overload.member("sign", integer, a -> sign(a[0]), quantity),
        Overload.member("isGreaterThan", bool, a -> compare(a[0], a[1]) > 0, quantity, quantity),
        Overload.member("isLessThan", bool, a -> compare(a[0], a[1]) < 0, quantity, quantity),
        Overload.member("compareTo", integer, a -> compare(a[0], a[1]), quantity, quantity),
        Overload.member(
            "asApproximateFloat",
            ValueType.DOUBLE,
            a -> ((Quantity) a[0]).value().doubleValue(),
            quantity),
        Overload.member("asInteger", integer, a -> whole((Quantity) a[0]), quantity),
        Overload.member("isInteger", bool, a -> ((Quantity) a[0]).whole().isPresent(), quantity),
        Overload.member(
            "add", quantity, a -> ((Quantity) a[0]).plus((Quantity) a[1]), quantity, quantity),
        Overload.member(
            "add", quantity, a -> ((Quantity) a[0]).plus(of((Long) a[1])), quantity, integer),
        Overload.member(
            "sub", quantity, a -> ((Quantity) a[0]).minus((Quantity) a[1]), quantity, quantity),
        Overload.member(
            "sub", quantity, a -> ((Quantity) a[0]).minus(of((Long) a[1])), quantity, integer));
  }

  private static Quantity of(long number) {
    return new Quantity(BigDecimal.valueOf(number));
  }

  static Optional<Quantity> read(Object value) {
    return switch (value) {
      case String text -> Quantity.parse(text);
      case Long number -> Optional.of(of(number));
      case Double number when Double.isFinite(number) ->
          Optional.of(new Quantity(BigDecimal.valueOf(number)));
      default -> Optional.empty();
    };
  }

  private static Quantity parse(Object value) {
    return read(value)
        .orElseThrow(() ->
            new EvaluationFailure("quantity(): the argument is no quantity such as 500m or 2Gi"));
  }

  private static long sign(Object quantity) {
    return ((Quantity) quantity).value().signum();
  }

  private static long compare(Object left, Object right) {
    return ((Quantity) left).compareTo((Quantity) right);
  }

  private static long whole(Quantity quantity) {
    return quantity
        .whole()
        .orElseThrow(
            () -> new EvaluationFailure("asInteger(): the quantity is no whole number of 64 bits"));
  }
}
