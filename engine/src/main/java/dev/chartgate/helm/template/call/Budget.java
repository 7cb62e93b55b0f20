package dev.chartgate.helm.template.call;

import java.util.function.BooleanSupplier;

/**
 * What one rendering may use. Steps and characters decide, so that the same chart gets the same
 * answer on each machine; the deadline comes on top. Not for several threads.
 */
public final class Budget {
  /** How many steps pass between two looks at the clock. */
  private static final int LOOK = 4096;

  private final long maxSteps;
  private final long maxCharacters;
  private final BooleanSupplier pastDeadline;
  private long steps;
  private long characters;
  private long nextLook = LOOK;

  /**
   * A budget of which nothing is used.
   *
   * @param maxSteps executed nodes of templates, and what functions count as such
   * @param maxCharacters UTF-16 units that are written or built by functions, all in all
   * @param pastDeadline whether the caller's deadline has passed
   */
  public Budget(long maxSteps, long maxCharacters, BooleanSupplier pastDeadline) {
    this.maxSteps = maxSteps;
    this.maxCharacters = maxCharacters;
    this.pastDeadline = pastDeadline;
  }

  /**
   * Uses one step.
   *
   * @throws BudgetException if none is left
   */
  public void step() {
    steps(1);
  }

  /**
   * Uses steps, before the work is done.
   *
   * @throws BudgetException if so many are not left, or the deadline has passed
   */
  public void steps(long count) {
    steps += count;
    if (steps > maxSteps || steps < 0) {
      throw new BudgetException(
          "rendering takes more than the %,d steps that are allowed".formatted(maxSteps));
    }
    if (steps >= nextLook) {
      nextLook = steps + LOOK;
      if (pastDeadline.getAsBoolean()) {
        throw new BudgetException("rendering takes longer than it may");
      }
    }
  }

  /**
   * Uses characters, before they are built. They cost steps, too.
   *
   * @throws BudgetException if so many are not left
   */
  public void characters(long count) {
    characters += count;
    if (characters > maxCharacters || characters < 0) {
      throw new BudgetException(
          "rendering builds more than the %,d characters that are allowed"
              .formatted(maxCharacters));
    }
    steps(count >> 6);
  }
}
