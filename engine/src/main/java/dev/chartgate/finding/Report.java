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
 */
public record Report(
    List<Finding> findings,
    List<NotEvaluated> notEvaluated,
    List<Notice> notices,
    Summary summary) {

  /** Copies the lists. */
  public Report {
    findings = List.copyOf(findings);
    notEvaluated = List.copyOf(notEvaluated);
    notices = List.copyOf(notices);
  }

  /** Whether everything was judged, and no rule failed on its input. */
  public boolean isComplete() {
    return notEvaluated.isEmpty() && summary.errored() == 0;
  }
}
