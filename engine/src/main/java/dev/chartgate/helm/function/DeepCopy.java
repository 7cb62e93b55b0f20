package dev.chartgate.helm.function;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Copies of values that share no map with them. */
final class DeepCopy {
  private static final int MAX_DEPTH = 1_000;

  private DeepCopy() {}

  /**
   * A copy; all origins stay.
   *
   * @throws BudgetException if the value nests too deep
   */
  static Value of(Value value, Budget budget) {
    return of(value, budget, 0);
  }

  private static Value of(Value value, Budget budget, int depth) {
    if (depth > MAX_DEPTH) {
      throw new BudgetException("a value is nested more than %,d levels deep".formatted(MAX_DEPTH));
    }
    return switch (value) {
      case MapValue map when map.isNil() -> map;
      case MapValue map -> {
        budget.characters(MapValue.ROOM + (long) MapValue.ROOM_OF_MEMBER * map.size());
        MapValue copy = new MapValue(map.type(), map.origin(), budget.mark());
        for (String name : map.names()) {
          copy.set(Text.of(name, map.originOfName(name)), of(map.get(name), budget, depth + 1));
        }
        yield copy;
      }
      case ListValue list -> {
        budget.characters(MapValue.ROOM_OF_MEMBER + 16L * list.items().size());
        List<Value> items = new ArrayList<>(list.items().size());
        for (Value item : list.items()) {
          items.add(of(item, budget, depth + 1));
        }
        yield new ListValue(items, list.type(), list.origin(), list.isNil());
      }
      default -> value;
    };
  }
}
