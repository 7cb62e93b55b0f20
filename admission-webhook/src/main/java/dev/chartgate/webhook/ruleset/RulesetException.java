package dev.chartgate.webhook.ruleset;

import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;

/** Packs, a policy or waivers that are refused, with all that is wrong in them. */
public final class RulesetException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /**
   * Refuses for some problems.
   *
   * @param problems at least one
   */
  RulesetException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted(Problem.ORDER).distinct().toList();
  }

  /** A problem with a whole file or folder. */
  static Problem ofWhole(Object name, String message) {
    return new Problem(message, Mark.start(new SourceText(name.toString(), "")));
  }

  /** All that is wrong, in the order of file, line and column. */
  public List<Problem> problems() {
    return problems;
  }
}
