package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.cli.ExitCode.Threshold;
import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.finding.Summary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExitCodeTest {
  private static final Threshold USUAL = new Threshold(Severity.ERROR, false, false);

  @Test
  void the_numbers_are_those_that_users_know() {
    assertThat(ExitCode.values()).extracting(ExitCode::number).containsExactly(0, 1, 2);
  }

  @Test
  void a_failure_counts_from_the_threshold_on() {
    assertThat(code(Severity.ERROR, Outcome.FAILED, USUAL)).isEqualTo(ExitCode.FOUND);
    assertThat(code(Severity.WARNING, Outcome.FAILED, USUAL)).isEqualTo(ExitCode.CLEAN);
    Threshold info = new Threshold(Severity.INFO, false, false);
    assertThat(code(Severity.INFO, Outcome.FAILED, info)).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void waived_passed_and_unknown_change_nothing() {
    assertThat(code(Severity.ERROR, Outcome.WAIVED, USUAL)).isEqualTo(ExitCode.CLEAN);
    assertThat(code(Severity.ERROR, Outcome.PASSED, USUAL)).isEqualTo(ExitCode.CLEAN);
    assertThat(code(Severity.ERROR, Outcome.UNKNOWN, USUAL)).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void unknown_counts_where_that_is_asked_for() {
    Threshold strict = new Threshold(Severity.ERROR, true, false);
    assertThat(code(Severity.INFO, Outcome.UNKNOWN, strict)).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void what_was_not_judged_wins_over_what_was_found_and_over_exit_zero() {
    Threshold zero = new Threshold(Severity.ERROR, false, true);
    Report found = report(Severity.ERROR, Outcome.FAILED, List.of());
    assertThat(ExitCode.of(found, zero)).isEqualTo(ExitCode.CLEAN);
    NotEvaluated missed =
        new NotEvaluated(NotEvaluated.What.FILE, Optional.empty(), "cannot be read");
    Report both = report(Severity.ERROR, Outcome.FAILED, List.of(missed));
    assertThat(ExitCode.of(both, USUAL)).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(ExitCode.of(both, zero)).isEqualTo(ExitCode.NOT_JUDGED);
  }

  @Test
  void a_rule_that_erred_is_not_judged() {
    assertThat(code(Severity.INFO, Outcome.ERRORED, USUAL)).isEqualTo(ExitCode.NOT_JUDGED);
  }

  private static ExitCode code(Severity severity, Outcome outcome, Threshold threshold) {
    return ExitCode.of(report(severity, outcome, List.of()), threshold);
  }

  private static Report report(Severity severity, Outcome outcome, List<NotEvaluated> missed) {
    Finding finding =
        new Finding(
            new RuleId("mine", "broken", "MY001"),
            severity,
            outcome,
            Confidence.EXACT,
            List.of(),
            "web",
            "message",
            "remedy",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of());
    int errored = outcome == Outcome.ERRORED ? 1 : 0;
    return new Report(
        List.of(finding), missed, List.of(), new Summary(1, 0, 1, 1, 0, 0, 0, 0, 0, errored, 0, 0));
  }
}
