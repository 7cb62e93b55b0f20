package dev.chartgate.rule.cel;

import java.util.List;

/** {@code get}: reads at a path, and never fails for what is missing on the way. */
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
            a -> Paths.find(a[0], Paths.parse((String) a[1])).orElse(a[2]),
            dyn,
            ValueType.STRING,
            dyn));
  }
}
