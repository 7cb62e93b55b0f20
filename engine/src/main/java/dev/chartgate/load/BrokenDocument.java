package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.source.Problem;

/** A document that is not YAML; often it is a template that was never rendered. */
final class BrokenDocument {
  private static final String ACTION = "{{";

  private BrokenDocument() {}

  static NotEvaluated of(Problem problem) {
    String line = line(problem);
    return LoadException.notEvaluated(
        What.DOCUMENT,
        problem.mark(),
        line.contains(ACTION)
            ? problem.message()
                + "; this looks like a template, so give the chart itself or what 'helm template'"
                + " prints"
            : problem.message());
  }

  private static String line(Problem problem) {
    return problem
        .mark()
        .source()
        .text()
        .lines()
        .skip(problem.mark().line() - 1L)
        .findFirst()
        .orElse("");
  }
}
