package dev.chartgate.source;

/** Ends the reading of a text, from however deep in it; the readers tell it as a problem. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  Refusal(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
