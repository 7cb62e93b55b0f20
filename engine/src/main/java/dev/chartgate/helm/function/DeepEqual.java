package dev.chartgate.helm.function;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.Iterator;

/** Go's {@code reflect.DeepEqual}: types count, so that an int equals no int64. */
final class DeepEqual {
  private static final int MAX_DEPTH = 1_000;

  private DeepEqual() {}

  /**
   * Whether two values are the same.
   *
   * @throws BudgetException if they nest too deep
   */
  static boolean test(Value left, Value right, Budget budget) {
    return test(left, right, budget, 0);
  }

  private static boolean test(Value left, Value right, Budget budget, int depth) {
    if (depth > MAX_DEPTH) {
      throw new BudgetException("a value is nested more than %,d levels deep".formatted(MAX_DEPTH));
    }
    budget.step();
    if (!left.type().equals(right.type())) {
      return false;
    }
    return switch (left) {
      case Nil nil -> true;
      case Bool bool -> bool.value() == ((Bool) right).value();
      case Int number -> number.value() == ((Int) right).value();
      case Float64 number -> number.value() == ((Float64) right).value();
      case Text text -> text.value().equals(((Text) right).value());
      case ListValue list -> lists(list, (ListValue) right, budget, depth);
      case MapValue map -> maps(map, (MapValue) right, budget, depth);
      case StructValue struct -> structs(struct, (StructValue) right, budget, depth);
    };
  }

  private static boolean lists(ListValue left, ListValue right, Budget budget, int depth) {
    if (left.isNil() != right.isNil() || left.items().size() != right.items().size()) {
      return false;
    }
    Iterator<Value> others = right.items().iterator();
    for (Value item : left.items()) {
      if (!test(item, others.next(), budget, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean maps(MapValue left, MapValue right, Budget budget, int depth) {
    if (left.isSameAs(right)) {
      return true;
    }
    if (left.isNil() != right.isNil() || left.size() != right.size()) {
      return false;
    }
    for (String name : left.names()) {
      if (!right.has(name) || !test(left.get(name), right.get(name), budget, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean structs(StructValue left, StructValue right, Budget budget, int depth) {
    if (!left.string().equals(right.string())) {
      return false;
    }
    Iterator<StructValue.Field> others = right.fields().iterator();
    for (StructValue.Field field : left.fields()) {
      if (!test(field.value(), others.next().value(), budget, depth + 1)) {
        return false;
      }
    }
    return true;
  }
}
