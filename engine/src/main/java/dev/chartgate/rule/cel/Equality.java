package dev.chartgate.rule.cel;

import dev.cel.common.internal.ComparisonFunctions;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Equality as CEL's specification has it: numbers by their value whatever their type, lists item by
 * item, maps key by key, anything else of different types unequal. Each comparison is charged.
 */
final class Equality {
  private Equality() {}

  /** Whether two values are equal. */
  static boolean equal(Object left, Object right) {
    Evaluation.charge(1);
    requireKnown(left);
    requireKnown(right);
    return switch (left) {
      case Number number ->
          right instanceof Number other && ComparisonFunctions.numericEquals(number, other);
      case List<?> list -> right instanceof List<?> other && lists(list, other);
      case Map<?, ?> map -> right instanceof Map<?, ?> other && maps(map, other);
      default -> Objects.equals(left, right);
    };
  }

  private static void requireKnown(Object value) {
    if (value instanceof UnknownValue unknown) {
      throw new UnknownSignal(unknown.wants().getFirst());
    }
  }

  private static boolean lists(List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    Iterator<?> other = right.iterator();
    for (Object item : left) {
      if (!equal(item, other.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean maps(Map<?, ?> left, Map<?, ?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (Map.Entry<?, ?> entry : left.entrySet()) {
      Object other = Lookup.find(right, entry.getKey());
      if (other == null || !equal(entry.getValue(), other)) {
        return false;
      }
    }
    return true;
  }

  /** A hash that agrees with {@link #equal}. */
  static int hash(Object value) {
    Evaluation.charge(1);
    requireKnown(value);
    return switch (value) {
      case Number number -> Double.hashCode(number.doubleValue());
      case List<?> list -> {
        int hash = 1;
        for (Object item : list) {
          hash = 31 * hash + hash(item);
        }
        yield hash;
      }
      case Map<?, ?> map -> {
        int hash = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          hash += hash(entry.getKey()) ^ hash(entry.getValue());
        }
        yield hash;
      }
      default -> value.hashCode();
    };
  }
}
