package dev.chartgate.evaluate;

import java.util.List;
import java.util.Optional;

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
   * @param beside the object that it is about as well
   */
  record Failed(String message, Optional<ObjectName> beside) implements Verdict {}

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
