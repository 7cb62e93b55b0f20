package dev.chartgate.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of one run, in a stable order.
 *
 * @param findings outcomes other than passed (and the passed ones, where they were asked for), in
 *     {@link Finding#ORDER}
 * @param notEvaluated inputs that were not judged
 * @param notices what else a reader should know
 * @param summary the counts
 * @param rules the rules of the findings, in the order of their codes
 * @param baseline what is to be said of the baseline, if there was one
 * @param superseded what was found and is not among the findings, since another says it better
 */
public record Report(
    List<Finding> findings,
    List<NotEvaluated> notEvaluated,
    List<Notice> notices,
    Summary summary,
    List<RuleInfo> rules,
    Optional<BaselineTally> baseline,
    List<Superseded> superseded) {

  /** A report in which no rule said better what another found. */
  public Report(
      List<Finding> findings,
      List<NotEvaluated> notEvaluated,
      List<Notice> notices,
      Summary summary,
      List<RuleInfo> rules,
      Optional<BaselineTally> baseline) {
    this(findings, notEvaluated, notices, summary, rules, baseline, List.of());
  }

  /** A report of a run without a baseline. */
  public Report(
      List<Finding> findings,
      List<NotEvaluated> notEvaluated,
      List<Notice> notices,
      Summary summary,
      List<RuleInfo> rules) {
    this(findings, notEvaluated, notices, summary, rules, Optional.empty());
  }

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
    superseded = List.copyOf(superseded);
  }

  /** The same report with only some of its findings listed; the counts stay. */
  public Report listing(List<Finding> some) {
    return new Report(some, notEvaluated, notices, summary, rules, baseline, superseded);
  }

  /** The same report with what was not judged besides. */
  public Report missing(List<NotEvaluated> more) {
    List<NotEvaluated> all = new ArrayList<>(more);
    all.addAll(notEvaluated);
    return new Report(findings, all, notices, summary, rules, baseline, superseded);
  }

  /** Whether everything was judged, and no rule failed on its input. */
  public boolean isComplete() {
    return notEvaluated.isEmpty() && summary.errored() == 0;
  }
}
