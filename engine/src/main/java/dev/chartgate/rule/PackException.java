package dev.chartgate.rule;

import dev.chartgate.source.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A pack or a policy that is refused whole, with all that is wrong in it. */
public final class PackException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /**
   * Refuses for some problems.
   *
   * @param problems at least one, in the order in which they are shown
   */
  public PackException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong; at least one problem, in the order of file, line and column. */
  public List<Problem> problems() {
    return problems;
  }
}
