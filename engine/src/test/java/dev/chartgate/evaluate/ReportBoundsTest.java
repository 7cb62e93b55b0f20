package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Notice;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.Severity;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReportBoundsTest {

  private static Pack rule(String code, String severity, String rest) {
    return InlinePack.of(
        "test-" + severity,
        """
        id: some-rule
        code: %s
        title: It does not hold
        severity: %s
        """
                .formatted(code, severity)
            + rest);
  }

  private static Release list(int size) {
    return ReleaseOf.name("a")
        .values("values.yaml", "list: [" + "0, ".repeat(size) + "1]\n")
        .build();
  }

  @Test
  void a_report_lists_the_most_severe_findings_and_counts_all() {
    Pack warnings =
        rule(
            "TSW001",
            "warning",
            "scope: values\nselect: $values.list[*]\nassert: self == 1\nmessage: \"'zero'\"\n");
    Pack errors =
        rule(
            "TSE001",
            "error",
            "scope: values\nselect: $values.list[*]\nassert: self == 0\nmessage: \"'one'\"\n");
    Pack unknown =
        rule(
            "TSI001",
            "info",
            "scope: object\nkinds: [Service]\nassert: \"false\"\nmessage: \"'x'\"\n");

    Report report =
        Judge.report(List.of(warnings, errors, unknown), EngineOptions.defaults(), list(10_500));

    assertThat(report.findings()).hasSize(10_000);
    assertThat(report.findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo("one");
    assertThat(report.findings()).extracting(Finding::outcome).contains(Outcome.UNKNOWN);
    assertThat(report.findings()).isSortedAccordingTo(Finding.ORDER);
    assertThat(report.summary().warnings()).isEqualTo(10_500);
    assertThat(report.summary().errors()).isEqualTo(1);
    assertThat(report.summary().unknown()).isEqualTo(1);
    assertThat(report.notices())
        .singleElement()
        .extracting(Notice::code, Notice::message)
        .containsExactly(
            "CG009",
            "502 findings are counted but not listed: a report lists the 10,000 most severe");
  }

  @Test
  void a_report_of_few_findings_lists_all() {
    Pack pack =
        rule(
            "TSW001",
            "warning",
            "scope: values\nselect: $values.list[*]\nassert: self == 1\nmessage: \"'zero'\"\n");

    Report report = Judge.report(List.of(pack), EngineOptions.defaults(), list(9_999));

    assertThat(report.findings()).hasSize(9_999);
    assertThat(report.notices()).isEmpty();
  }

  @Test
  void a_long_message_is_cut_and_says_how_long_it_was() {
    Pack pack =
        rule(
            "TSW001",
            "warning",
            """
            scope: values
            assert: "false"
            message: "lists.range(5000).map(i, '€').join('')"
            """);

    String message = Judge.finding(pack, list(0)).message();

    assertThat(message).isEqualTo("€".repeat(2_000) + "… (5,000 characters in all)");
  }

  @Test
  void a_message_is_not_cut_within_a_character() {
    Pack pack =
        rule(
            "TSW001",
            "warning",
            """
            scope: values
            assert: "false"
            message: "'a' + lists.range(1500).map(i, '😀').join('')"
            """);

    String message = Judge.finding(pack, list(0)).message();

    assertThat(message).isEqualTo("a" + "😀".repeat(999) + "… (3,001 characters in all)");
  }

  @Test
  void a_secret_at_the_cut_is_masked_before_the_message_is_cut() {
    Pack pack =
        rule(
            "TSW001",
            "warning",
            """
            scope: values
            assert: "false"
            message: "lists.range(1990).map(i, 'a').join('') + values.password + ' end'"
            """);
    Release release =
        ReleaseOf.name("a").values("values.yaml", "password: swordfish-of-the-deep\n").build();

    assertThat(Judge.finding(pack, release).message())
        .doesNotContain("sword")
        .startsWith("a".repeat(1_990) + "*");
  }
}
