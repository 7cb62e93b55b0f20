package dev.chartgate.finding;

import java.util.List;

/**
 * The result of one run, in a stable order.
 *
 * @param findings outcomes other than passed (and the passed ones, where they were asked for), in
 *     {@link Finding#ORDER}
 * @param notEvaluated inputs that were not judged
 * @param notices what else a reader should know
 * @param summary the counts
 * @param rules the rules of the findings, in the order of their codes
 */
public record Report(
    List<Finding> findings,
    List<NotEvaluated> notEvaluated,
    List<Notice> notices,
    Summary summary,
    List<RuleInfo> rules) {

  /** A report that says nothing about its rules. */
  public Report(
      List<Finding> findings,
      List<NotEvaluated> notEvaluated,
      List<Notice> notices,
      Summary summary) {
    this(findings, notEvaluated, notices, summary, List.of());
  }

  /** Copies the lists. */
  public Report {
    findings = List.copyOf(findings);
    notEvaluated = List.copyOf(notEvaluated);
    notices = List.copyOf(notices);
    rules = List.copyOf(rules);
  }

  /** Whether everything was judged, and no rule failed on its input. */
  public boolean isComplete() {
    return notEvaluated.isEmpty() && summary.errored() == 0;
  }
}
