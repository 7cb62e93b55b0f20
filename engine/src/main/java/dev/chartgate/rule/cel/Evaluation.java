package dev.chartgate.rule.cel;

import com.google.re2j.Pattern;

/** One evaluation under way: what it may still cost, and what it sees. */
final class Evaluation {
  private static final ScopedValue<Evaluation> CURRENT = ScopedValue.newInstance();

  private Bindings bindings;
  private CelBounds bounds;
  private long left;

  private Evaluation(Bindings bindings, CelBounds bounds) {
    this.bindings = bindings;
    this.bounds = bounds;
    this.left = bounds.maxSteps();
  }

  /** Runs something under a new budget. */
  static <T, X extends Throwable> T run(
      Bindings bindings, CelBounds bounds, ScopedValue.CallableOp<T, X> operation) throws X {
    return CURRENT.isBound()
        ? CURRENT.get().within(bindings, bounds, operation)
        : ScopedValue.where(CURRENT, new Evaluation(bindings, bounds)).call(operation);
  }

  /** Binding a value anew for each variable of a rule costs more than most variables do. */
  private <T, X extends Throwable> T within(
      Bindings inner, CelBounds itsBounds, ScopedValue.CallableOp<T, X> operation) throws X {
    Bindings outer = bindings;
    CelBounds outerBounds = bounds;
    long outerLeft = left;
    bindings = inner;
    bounds = itsBounds;
    left = itsBounds.maxSteps();
    try {
      return operation.call();
    } finally {
      bindings = outer;
      bounds = outerBounds;
      left = outerLeft;
    }
  }

  /** What the evaluation under way sees. */
  static Bindings bindings() {
    return CURRENT.get().bindings;
  }

  /**
   * Counts steps; outside of an evaluation nothing is counted.
   *
   * @throws EvaluationFailure if there are no more
   */
  static void charge(long steps) {
    if (CURRENT.isBound()) {
      CURRENT.get().spend(steps);
    }
  }

  /**
   * Checks the size of a regular expression where CEL does not.
   *
   * @throws EvaluationFailure if it is larger than is allowed
   */
  static void requireSmall(String function, String regex) {
    if (Pattern.compile(regex).programSize() > CURRENT.get().bounds.maxRegexProgram()) {
      throw new EvaluationFailure(
          function + "(): the regular expression is larger than is allowed");
    }
  }

  private void spend(long steps) {
    bindings.spend(steps);
    left -= steps;
    if (left < 0) {
      left = 0;
      throw new EvaluationFailure(
          "the evaluation takes more than the %,d steps that are allowed"
              .formatted(bounds.maxSteps()));
    }
  }
}
