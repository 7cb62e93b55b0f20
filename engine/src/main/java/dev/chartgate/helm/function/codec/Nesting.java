package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Goes down into values that can hold themselves. */
final class Nesting {
  /** From here on Go's encoder of JSON looks for circles. */
  private static final int CIRCLES_FROM = 1_000;

  /** A circle has a map in it, and between two maps there may be lists. */
  private static final int MAX_DEPTH = 1_020;

  private final List<Value> path = new ArrayList<>();

  /**
   * Enters a map, list or struct; {@link #leave} follows.
   *
   * @throws FunctionException if it holds itself
   * @throws BudgetException if it is deeper than is allowed
   */
  void enter(Value container) throws FunctionException {
    if (path.size() >= CIRCLES_FROM) {
      if (container instanceof MapValue map && isInside(map)) {
        throw new FunctionException(
            "json: unsupported value: encountered a cycle via " + container.type());
      }
      if (path.size() >= MAX_DEPTH) {
        throw tooDeep();
      }
    }
    path.add(container);
  }

  private boolean isInside(MapValue map) {
    for (Value above : path) {
      if (above instanceof MapValue outer && outer.isSameAs(map)) {
        return true;
      }
    }
    return false;
  }

  void leave() {
    path.removeLast();
  }

  static BudgetException tooDeep() {
    return new BudgetException(
        "a value is nested more than %,d levels deep".formatted(CIRCLES_FROM));
  }
}
