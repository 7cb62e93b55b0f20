package dev.chartgate.rule.cel;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that may be percentages, as {@code maxUnavailable} takes them. */
final class ScaleFunctions {
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,9})%");

  private ScaleFunctions() {}

  static List<Overload> overloads() {
    ValueType dyn = ValueType.DYN;
    return List.of(
        Overload.global("isIntOrPercent", ValueType.BOOL, a -> isIntOrPercent(a[0]), dyn),
        Overload.global(
            "scaled",
            ValueType.INT,
            a -> scaled(a[0], (Long) a[1], (Boolean) a[2]),
            dyn,
            ValueType.INT,
            ValueType.BOOL));
  }

  private static boolean isIntOrPercent(Object value) {
    return value instanceof Long
        || (value instanceof String text && PERCENT.matcher(text).matches());
  }

  /** As Kubernetes' {@code intstr.GetScaledValueFromIntOrPercent}. */
  private static long scaled(Object value, long total, boolean roundUp) {
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof String text) {
      Matcher percent = PERCENT.matcher(text);
      if (percent.matches()) {
        long hundredths = Math.multiplyExact(Long.parseLong(percent.group(1)), total);
        return roundUp ? Math.ceilDiv(hundredths, 100) : Math.floorDiv(hundredths, 100);
      }
    }
    throw new EvaluationFailure("scaled() takes a whole number or a percentage such as 25%");
  }
}
