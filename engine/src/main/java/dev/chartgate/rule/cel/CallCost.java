package dev.chartgate.rule.cel;

import java.util.Collection;

/** What a call costs by its arguments, counted before it is made. */
enum CallCost {
  /** One step: what it reads does not grow with its arguments. */
  CONSTANT,
  /** The arguments are read once. */
  LINEAR,
  /** Each item of one argument is compared with each of another. */
  PRODUCT,
  /** As many items as the number says. */
  COUNT,
  /** Each place of the first string may become the third. */
  REPLACEMENT,
  /** The second string comes between the items of the first list. */
  JOINING,
  /** All that is below the list. */
  DEPTH;

  static CallCost of(String function) {
    return switch (function) {
      case "_[_]",
          "_[?_]",
          "@select",
          "@has",
          "@hold",
          "size",
          "type",
          "ofKind",
          "named",
          "count" ->
          CONSTANT;
      case "sets.contains", "sets.equivalent", "sets.intersects" -> PRODUCT;
      case "lists.range" -> COUNT;
      case "replace" -> REPLACEMENT;
      case "join" -> JOINING;
      case "flatten" -> DEPTH;
      default -> LINEAR;
    };
  }

  long before(Object[] arguments) {
    return 1
        + switch (this) {
          case CONSTANT -> 0;
          case LINEAR -> sum(arguments);
          case PRODUCT -> product(arguments);
          case COUNT -> arguments[0] instanceof Long count ? Math.max(0, count) : 0;
          case REPLACEMENT ->
              arguments[0] instanceof String text && arguments[2] instanceof String by
                  ? (text.length() + 1L) * (by.length() + 1L) / 8
                  : 0;
          case JOINING ->
              arguments[0] instanceof Collection<?> items
                  ? items.size() * (arguments.length > 1 ? 1 + length(arguments[1]) / 8 : 1)
                  : 0;
          case DEPTH ->
              arguments[0] instanceof Collection<?> items
                  ? below(items, arguments.length > 1 && arguments[1] instanceof Long n ? n : 1)
                  : 0;
        };
  }

  private static long sum(Object[] arguments) {
    long sum = 0;
    for (Object argument : arguments) {
      sum += FunctionDispatch.size(argument);
    }
    return sum;
  }

  private static long product(Object[] arguments) {
    long product = 1;
    for (Object argument : arguments) {
      product *= 1 + (argument instanceof Collection<?> items ? items.size() : 0);
    }
    return product;
  }

  private static long length(Object value) {
    return value instanceof String string ? string.length() : 0;
  }

  // Counts while it walks, so that lists that share their items cannot make the walk itself long.
  private static long below(Collection<?> items, long depth) {
    for (Object item : items) {
      Evaluation.charge(1);
      if (depth > 0 && item instanceof Collection<?> list) {
        below(list, depth - 1);
      }
    }
    return 0;
  }
}
