package dev.chartgate.helm.template.call;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Value;

/**
 * The origin of a value and of all that is in it. {@link Value#from} gives one to all that is in
 * it.
 */
public final class DeepOrigin {
  /** Maps can hold themselves; Go dies of such a one. */
  private static final int MAX_DEPTH = 1_000;

  private DeepOrigin() {}

  /**
   * The origin of a value with those of its members, however deep, and of their names.
   *
   * @throws BudgetException if the value is deeper than is allowed
   */
  public static Origin of(Value value, Budget budget) {
    return of(value, budget, 0);
  }

  private static Origin of(Value value, Budget budget, int depth) {
    checkDepth(depth);
    return switch (value) {
      case ListValue list -> {
        budget.steps(list.items().size());
        // An empty list is all its own; of others the items say more than the list they are in.
        Origin sum = list.items().isEmpty() ? list.origin() : Origin.NONE;
        for (Value item : list.items()) {
          sum = sum.plus(of(item, budget, depth + 1));
        }
        yield sum;
      }
      case MapValue map -> {
        budget.steps(map.size());
        Origin sum = map.size() == 0 ? map.origin() : Origin.NONE;
        for (String name : map.names()) {
          sum = sum.plus(of(map.get(name), budget, depth + 1)).plus(map.originOfName(name));
        }
        yield sum;
      }
      case StructValue struct -> {
        Origin sum = struct.origin();
        for (StructValue.Field field : struct.fields()) {
          sum = sum.plus(of(field.value(), budget, depth + 1));
        }
        yield sum;
      }
      default -> value.origin();
    };
  }

  private static void checkDepth(int depth) {
    if (depth > MAX_DEPTH) {
      throw new BudgetException("a value is nested more than %,d levels deep".formatted(MAX_DEPTH));
    }
  }
}
