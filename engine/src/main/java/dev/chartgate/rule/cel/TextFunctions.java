package dev.chartgate.rule.cel;

import java.util.List;

/** {@code format}, which the string extensions of cel-java lack. */
final class TextFunctions {
  private TextFunctions() {}

  static List<Overload> overloads() {
    return List.of(
        Overload.member(
            "format",
            ValueType.STRING,
            a -> new TextFormat((List<?>) a[1]).format((String) a[0]),
            ValueType.STRING,
            ValueType.LIST));
  }
}
