package dev.chartgate.rule.cel;

import dev.cel.common.values.NullValue;
import java.util.List;
import java.util.Map;

/**
 * {@code get}: reads at a path, and never fails for what is missing on the way. With a default it
 * gives a list where that is a list, a mapping where that is one, and otherwise neither: a rule
 * that names a default has said what shape it can work with. The default null takes any.
 */
final class PathFunctions {
  private PathFunctions() {}

  static List<Overload> overloads() {
    ValueType dyn = ValueType.DYN;
    return List.of(
        Overload.global(
            "get",
            ValueType.OPTIONAL,
            a -> Paths.find(a[0], Paths.parse((String) a[1])),
            dyn,
            ValueType.STRING),
        Overload.global(
            "get",
            dyn,
            a ->
                Paths.find(a[0], Paths.parse((String) a[1]))
                    .filter(found -> a[2] instanceof NullValue || shape(found) == shape(a[2]))
                    .orElse(a[2]),
            dyn,
            ValueType.STRING,
            dyn));
  }

  private enum Shape {
    MAPPING,
    LIST,
    SCALAR
  }

  private static Shape shape(Object value) {
    return switch (value) {
      case Map<?, ?> mapping -> Shape.MAPPING;
      case List<?> list -> Shape.LIST;
      default -> Shape.SCALAR;
    };
  }
}
