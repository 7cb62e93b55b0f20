package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Notice;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.Severity;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.Selection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PackBindingTest {
  private static final String RULE =
      """
      id: %s
      code: %s
      title: It does not hold
      severity: warning
      scope: values
      tags: [some-tag]
      %sparameters: { limit: { default: 1 } }
      assert: "false"
      at: a
      message: "'limit ' + string(params.limit)"
      profiles:
        production: { severity: error, parameters: { limit: 2 } }
        dev: { enabled: false }
      """;

  private static final Pack WEB =
      InlinePack.forCharts(
          "web",
          """
          charts:
            - { name: web, version: ">=1.0.0-0 <2.0.0" }
            - { name: web-connector }
          """,
          RULE.formatted("core-rule", "WEB001", ""),
          RULE.formatted("connector-rule", "WEB002", "charts: [{ name: web-connector }]\n"));

  private static Release chart(String name, String version) {
    return ReleaseOf.name("a").set("a=b").chart(name, version).build();
  }

  private static List<String> codes(EngineOptions options, Release release) {
    return Judge.report(List.of(WEB), options, release).findings().stream()
        .map(finding -> finding.rule().code())
        .toList();
  }

  private static EngineOptions options(Profile profile, Selection selection, Policy policy) {
    return new EngineOptions(profile, selection, policy, Set.of(), false);
  }

  @Test
  void a_rule_without_versions_judges_its_chart_in_any_even_in_what_is_no_version() {
    assertThat(codes(EngineOptions.defaults(), chart("web-connector", "today")))
        .containsExactly("WEB002");
  }

  @Test
  void a_rule_for_some_versions_is_unknown_where_the_version_is_none() {
    Pack pack =
        InlinePack.forCharts(
            "web",
            "charts: [{ name: web }]\n",
            RULE.formatted("old-rule", "WEB001", "charts: [{ name: web, version: <2.0.0 }]\n"));

    Finding finding = Judge.finding(pack, chart("web", "today"));

    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.wants()).containsExactly("chart.version");
  }

  @Test
  void a_rule_without_charts_is_for_the_first_chart_of_its_pack() {
    assertThat(codes(EngineOptions.defaults(), chart("web", "1.2.0"))).containsExactly("WEB001");
    assertThat(codes(EngineOptions.defaults(), chart("web-connector", "9.9.9")))
        .containsExactly("WEB002");
    assertThat(codes(EngineOptions.defaults(), chart("other", "1.2.0"))).isEmpty();
  }

  @Test
  void a_pre_release_within_the_range_is_covered() {
    assertThat(codes(EngineOptions.defaults(), chart("web", "1.0.0-dev")))
        .containsExactly("WEB001");
  }

  @Test
  void a_version_that_is_not_covered_gets_a_notice_and_no_findings() {
    Report report = Judge.report(List.of(WEB), EngineOptions.defaults(), chart("web", "2.1.0"));

    assertThat(report.findings()).isEmpty();
    assertThat(report.notices())
        .extracting(Notice::message)
        .containsExactly(
            "the pack web covers the versions >=1.0.0-0 <2.0.0 of the chart web, not 2.1.0; its"
                + " rules were not applied");
  }

  @Test
  void a_pack_that_is_named_is_bound_to_any_chart() {
    EngineOptions named =
        new EngineOptions(Profile.DEFAULT, Selection.ALL, Policy.NONE, Set.of("web"), false);

    assertThat(codes(named, ReleaseOf.name("a").set("a=b").build())).contains("WEB001");
  }

  @Test
  void a_profile_changes_severity_and_parameters() {
    Finding ci = Judge.finding(WEB, chart("web", "1.2.0"));
    Finding production =
        Judge.report(
                List.of(WEB),
                options(Profile.PRODUCTION, Selection.ALL, Policy.NONE),
                chart("web", "1.2.0"))
            .findings()
            .getFirst();

    assertThat(ci.severity()).isEqualTo(Severity.WARNING);
    assertThat(ci.message()).isEqualTo("limit 1");
    assertThat(production.severity()).isEqualTo(Severity.ERROR);
    assertThat(production.message()).isEqualTo("limit 2");
    assertThat(codes(options(Profile.DEV, Selection.ALL, Policy.NONE), chart("web", "1.2.0")))
        .isEmpty();
  }

  @Test
  void a_policy_weighs_more_than_a_profile() {
    Policy policy =
        new Policy(
            Policy.NONE.profile(),
            Policy.NONE.selection(),
            Map.of("WEB001", Severity.INFO),
            Map.of(),
            Policy.NONE.decisions(),
            Policy.NONE.waivers());

    Finding finding =
        Judge.report(
                List.of(WEB),
                options(Profile.PRODUCTION, Selection.ALL, policy),
                chart("web", "1.2.0"))
            .findings()
            .getFirst();

    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.message()).isEqualTo("limit 2");
  }

  @Test
  void rules_are_selected_and_ignored_by_any_of_their_names() {
    Release release = chart("web", "1.2.0");
    for (String term : List.of("WEB001", "WEB", "web", "core-rule", "web/core-rule", "some-tag")) {
      assertThat(
              codes(
                  options(Profile.DEFAULT, new Selection(List.of(term), List.of()), Policy.NONE),
                  release))
          .as("--select " + term)
          .containsExactly("WEB001");
      assertThat(
              codes(
                  options(Profile.DEFAULT, new Selection(List.of(), List.of(term)), Policy.NONE),
                  release))
          .as("--ignore " + term)
          .isEmpty();
    }
  }
}
