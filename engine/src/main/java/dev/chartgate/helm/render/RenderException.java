package dev.chartgate.helm.render;

import java.util.List;
import java.util.stream.Collectors;

/** A chart that does not render, with every reason that was found. */
public final class RenderException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<RenderProblem> problems;

  /**
   * An exception for these problems.
   *
   * @param problems at least one
   */
  public RenderException(List<RenderProblem> problems) {
    super(problems.stream().map(RenderProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** An exception for one problem. */
  RenderException(RenderProblem problem) {
    this(List.of(problem));
  }

  /** What is wrong, in the order in which it was found; at least one. */
  public List<RenderProblem> problems() {
    return problems;
  }
}
