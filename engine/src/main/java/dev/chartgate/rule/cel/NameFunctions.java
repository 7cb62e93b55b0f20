package dev.chartgate.rule.cel;

import dev.chartgate.rule.cel.value.ReleaseNames;
import dev.chartgate.source.NearestName;
import java.util.List;

/** {@code fullname} and {@code nearest}. */
final class NameFunctions {
  private NameFunctions() {}

  static List<Overload> overloads() {
    ValueType string = ValueType.STRING;
    return List.of(
        Overload.global(
            "fullname",
            string,
            a -> ReleaseNames.fullname((String) a[0], (String) a[1]),
            string,
            string),
        Overload.global(
            "fullname",
            string,
            a ->
                ReleaseNames.fullname(
                    (String) a[0], (String) a[1], a[2] instanceof String name ? name : ""),
            string,
            string,
            ValueType.DYN),
        Overload.global(
            "nearest",
            string,
            a -> nearest((String) a[0], (List<?>) a[1]),
            string,
            ValueType.LIST));
  }

  private static String nearest(String word, List<?> words) {
    List<String> strings =
        words.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    return NearestName.to(word, strings).orElse("");
  }
}
