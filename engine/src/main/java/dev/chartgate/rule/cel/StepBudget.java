package dev.chartgate.rule.cel;

/**
 * What one rule may cost over all that it judges of a release, counted in the steps of {@link
 * CelBounds#maxSteps}. One thread at a time uses it.
 */
public final class StepBudget {
  private final long steps;
  private long left;

  /** A budget of which nothing is spent. */
  public StepBudget(long steps) {
    this.steps = steps;
    this.left = steps;
  }

  /** Whether more was asked of it than there was. */
  public boolean isExceeded() {
    return left < 0;
  }

  /** Why a rule is not judged further. */
  public String words() {
    return "the rule takes more than the %,d steps that it may take over a release"
        .formatted(steps);
  }

  /**
   * Takes steps.
   *
   * @throws EvaluationFailure if there are no more
   */
  void spend(long count) {
    left -= Math.min(count, steps + 1);
    if (left < 0) {
      left = -1;
      throw new EvaluationFailure(words());
    }
  }
}
