package dev.chartgate.cli;

import dev.chartgate.source.Problem;
import java.util.List;

/** A run that cannot go on, although its arguments make sense. */
final class RunException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /** What is wrong and what to do, on one line. */
  RunException(String message) {
    this(message, List.of());
  }

  /**
   * A run that is stopped by files that hold no secrets, since their lines are shown.
   *
   * @param message what that means for the run, on one line
   * @param problems everything that is wrong in the files
   */
  RunException(String message, List<Problem> problems) {
    super(message);
    this.problems = List.copyOf(problems);
  }

  List<Problem> problems() {
    return problems;
  }
}
