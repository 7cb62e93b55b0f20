package dev.chartgate.evaluate;

import java.util.List;

/** What one rule says of one subject. */
sealed interface Verdict {

  /** What the rule demands holds. */
  record Passed() implements Verdict {}

  /** The rule's condition for applying does not hold. */
  record NotApplicable() implements Verdict {}

  /**
   * What the rule demands does not hold.
   *
   * @param message the rule's message
   */
  record Failed(String message) implements Verdict {}

  /**
   * It depends on what was not given.
   *
   * @param wants what that is
   */
  record Unknown(List<String> wants) implements Verdict {
    /** Copies the wants. */
    public Unknown {
      wants = List.copyOf(wants);
    }
  }

  /**
   * The rule failed on this input.
   *
   * @param message what went wrong, with the place in the rule's file
   */
  record Errored(String message) implements Verdict {}
}
