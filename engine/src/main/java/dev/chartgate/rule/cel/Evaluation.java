package dev.chartgate.rule.cel;

/** One evaluation under way: what it may still cost, and what it sees. */
final class Evaluation {
  private static final ScopedValue<Evaluation> CURRENT = ScopedValue.newInstance();

  private final Bindings bindings;
  private final int maxSteps;
  private long left;

  private Evaluation(Bindings bindings, int maxSteps) {
    this.bindings = bindings;
    this.maxSteps = maxSteps;
    this.left = maxSteps;
  }

  /** Runs something under a new budget. */
  static <T, X extends Throwable> T run(
      Bindings bindings, int maxSteps, ScopedValue.CallableOp<T, X> operation) throws X {
    return ScopedValue.where(CURRENT, new Evaluation(bindings, maxSteps)).call(operation);
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

  private void spend(long steps) {
    left -= steps;
    if (left < 0) {
      left = 0;
      throw new EvaluationFailure(
          "the evaluation takes more than the %,d steps that are allowed".formatted(maxSteps));
    }
  }
}
