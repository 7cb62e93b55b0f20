package dev.chartgate.rule.cel;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What one rule may cost over all that it judges of a release, counted in the steps of {@link
 * CelBounds#maxSteps}. One thread at a time uses it.
 */
public final class StepBudget {
  private final long steps;
  private final BooleanSupplier givenUp;
  private long left;

  /**
   * A budget of which nothing is spent.
   *
   * @param givenUp whether nobody waits for the rule any more; asked whenever steps are taken, and
   *     what is evaluated then ends with a {@link CancellationException}
   */
  public StepBudget(long steps, BooleanSupplier givenUp) {
    this.steps = steps;
    this.givenUp = givenUp;
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
   * @throws EvaluationGivenUp if nobody waits for the rule any more
   */
  void spend(long count) {
    if (givenUp.getAsBoolean()) {
      throw new EvaluationGivenUp();
    }
    left -= Math.min(count, steps + 1);
    if (left < 0) {
      left = -1;
      throw new EvaluationFailure(words());
    }
  }
}
