package dev.chartgate.evaluate;

import java.util.List;

/**
 * What a rule gave on a release.
 *
 * @param rule the rule
 * @param shown the judgements that become findings
 * @param passed how many verdicts passed
 * @param decided whether it reached a verdict, or had nothing to judge
 */
record RuleResult(RuleInForce rule, List<Judgement> shown, int passed, boolean decided) {

  RuleResult {
    shown = List.copyOf(shown);
  }

  /** Sums up judgements; of those that passed only the number is kept, unless they are wanted. */
  static RuleResult of(RuleInForce rule, List<Judgement> judgements, boolean keepPassed) {
    List<Judgement> open =
        judgements.stream().filter(judgement -> !isPass(judgement.verdict())).toList();
    int passed =
        (int) judgements.stream().filter(j -> j.verdict() instanceof Verdict.Passed).count();
    boolean decided =
        open.size() < judgements.size()
            || judgements.isEmpty()
            || open.stream().anyMatch(judgement -> judgement.verdict() instanceof Verdict.Failed);
    return new RuleResult(rule, keepPassed ? judgements : open, passed, decided);
  }

  /** Whether it came to a verdict on all that it judged. */
  boolean isSettled() {
    return shown.stream()
        .noneMatch(judgement ->
            judgement.verdict() instanceof Verdict.Unknown
                || judgement.verdict() instanceof Verdict.Errored);
  }

  /** Whether it says anything but that it could not know. */
  boolean isVerdict() {
    return decided
        || shown.stream().anyMatch(judgement -> !(judgement.verdict() instanceof Verdict.Unknown));
  }

  private static boolean isPass(Verdict verdict) {
    return verdict instanceof Verdict.Passed || verdict instanceof Verdict.NotApplicable;
  }
}
