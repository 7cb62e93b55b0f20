package dev.chartgate.cli;

import dev.chartgate.source.Problem;
import dev.chartgate.source.ProblemText;
import java.util.List;

/** A run that cannot go on, although its arguments make sense. */
final class RunException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;
  private final boolean showsLines;

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
    this(message, problems, true);
  }

  private RunException(String message, List<Problem> problems, boolean showsLines) {
    super(message);
    this.problems = List.copyOf(problems);
    this.showsLines = showsLines;
  }

  /**
   * A run that is stopped by its configuration, which may hold secrets: its lines are not shown.
   */
  static RunException ofConfiguration(List<Problem> problems) {
    return new RunException(
        "the configuration is not sound, and nothing was judged", problems, false);
  }

  /** Waivers that do not count, in files that may hold secrets: their lines are not shown. */
  static RunException ofWaivers(List<Problem> problems) {
    return new RunException("what does not count was left out", problems, false);
  }

  /** The problems as they are shown; empty if there are none. */
  String shownProblems() {
    return showsLines ? ProblemText.of(problems) : ProblemText.withoutLines(problems);
  }
}
