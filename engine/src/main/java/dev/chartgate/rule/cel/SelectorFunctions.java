package dev.chartgate.rule.cel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether selectors select labels, as Kubernetes decides it. */
final class SelectorFunctions {
  private SelectorFunctions() {}

  static List<Overload> overloads() {
    ValueType dyn = ValueType.DYN;
    return List.of(
        Overload.global("selects", ValueType.BOOL, a -> selects(a[0], a[1]), dyn, dyn),
        Overload.global("selectsAll", ValueType.BOOL, a -> selectsAll(a[0], a[1]), dyn, dyn));
  }

  /** A LabelSelector: an empty one selects everything, null nothing. */
  static boolean selects(Object selector, Object labels) {
    if (!(selector instanceof Map<?, ?> map)) {
      return false;
    }
    Optional<Object> matchLabels = Paths.member(map, "matchLabels");
    return (matchLabels.isEmpty() || allEqual(matchLabels.get(), labels))
        && Paths.items(map, "matchExpressions").stream()
            .allMatch(requirement -> meets(requirement, labels));
  }

  /** A plain map, as a Service has it: an empty one selects nothing. */
  static boolean selectsAll(Object selector, Object labels) {
    return selector instanceof Map<?, ?> map && !map.isEmpty() && allEqual(map, labels);
  }

  private static boolean allEqual(Object wanted, Object labels) {
    return wanted instanceof Map<?, ?> map
        && map.entrySet().stream()
            .allMatch(entry ->
                entry.getKey() instanceof String key
                    && Paths.member(labels, key)
                        .filter(value -> Equality.equal(value, entry.getValue()))
                        .isPresent());
  }

  private static boolean meets(Object requirement, Object labels) {
    String key = text(requirement, "key");
    String operator = text(requirement, "operator");
    Optional<Object> value = Paths.member(labels, key);
    List<Object> values = Paths.items(requirement, "values");
    return switch (operator) {
      case "In" -> value.filter(values::contains).isPresent();
      case "NotIn" -> value.filter(values::contains).isEmpty();
      case "Exists" -> value.isPresent();
      case "DoesNotExist" -> value.isEmpty();
      // The API server refuses any other, so a selector that has one selects nothing.
      default -> false;
    };
  }

  private static String text(Object holder, String key) {
    return Paths.member(holder, key)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .orElse("");
  }
}
