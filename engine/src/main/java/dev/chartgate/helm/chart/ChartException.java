package dev.chartgate.helm.chart;

import dev.chartgate.source.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A chart that cannot be loaded, with every reason that was found. */
public final class ChartException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /**
   * An exception for these problems.
   *
   * @param problems at least one
   */
  public ChartException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order in which it was found; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
