package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Report;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OutcomesTest {
  private static final Release NOTHING = ReleaseOf.name("a").build();

  private static Pack rule(String scope, String rest) {
    return InlinePack.of(
        "test",
        """
        id: some-rule
        code: TST001
        title: It does not hold
        severity: error
        scope: %s
        """
                .formatted(scope)
            + rest);
  }

  private static void assertUnknown(Finding finding, String... wants) {
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.wants()).containsExactly(wants);
    assertThat(finding.message())
        .isEqualTo(
            "cannot be decided without %s: It does not hold".formatted(String.join(", ", wants)));
  }

  @Test
  void a_rule_over_values_wants_values() {
    Pack pack = rule("values", "assert: \"false\"\nmessage: \"'x'\"\n");

    assertUnknown(Judge.finding(pack, NOTHING), "values");
  }

  @Test
  void a_rule_over_objects_wants_objects() {
    Pack pack = rule("object", "kinds: [\"*\"]\nassert: \"false\"\nmessage: \"'x'\"\n");

    assertUnknown(Judge.finding(pack, NOTHING), "objects");
  }

  @Test
  void a_rule_over_a_release_wants_what_its_answer_depends_on() {
    Pack pack =
        rule(
            "release",
            """
            assert: >-
              objects.named('Secret', 's').hasValue() || 's' in facts.namespaces.prod.secrets
            message: "'no Secret s'"
            """);
    String secret = "apiVersion: v1\nkind: Secret\nmetadata: { name: s }\n";

    assertUnknown(Judge.finding(pack, NOTHING), "facts.namespaces.prod.secrets", "objects");
    assertUnknown(
        Judge.finding(pack, ReleaseOf.name("a").objects("").build()),
        "facts.namespaces.prod.secrets");
    assertThat(Judge.findings(pack, ReleaseOf.name("a").objects(secret).build())).isEmpty();
    assertThat(
            Judge.findings(
                pack,
                ReleaseOf.name("a").facts("namespaces: { prod: { secrets: { s: {} } } }").build()))
        .isEmpty();
    assertThat(
            Judge.finding(
                    pack,
                    ReleaseOf.name("a")
                        .objects("")
                        .facts("namespaces: { prod: { secrets: {} } }")
                        .build())
                .outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void a_rule_over_objects_that_are_missing_points_to_no_value() {
    Pack pack =
        rule(
            "release",
            """
            kinds: [Secret]
            assert: "false"
            at: data
            message: "'x'"
            """);

    Finding finding = Judge.finding(pack, ReleaseOf.name("a").set("data=b").build());

    assertUnknown(finding, "objects");
    assertThat(finding.place()).isEmpty();
  }

  @Test
  void the_version_of_a_chart_that_is_not_known_is_wanted() {
    Pack pack =
        InlinePack.forCharts(
            "test",
            "charts: [{ name: web }]\n",
            """
            id: some-rule
            code: TST001
            title: It does not hold
            severity: error
            scope: values
            charts: [{ name: web, version: "<2.0.0" }]
            assert: "false"
            message: "'x'"
            """);

    assertUnknown(
        Judge.finding(pack, ReleaseOf.name("a").set("a=b").chart("web", "").build()),
        "chart.version");
    assertThat(
            Judge.finding(pack, ReleaseOf.name("a").set("a=b").chart("web", "1.9.0").build())
                .outcome())
        .isEqualTo(Outcome.FAILED);
    assertThat(Judge.findings(pack, ReleaseOf.name("a").set("a=b").chart("web", "2.0.0").build()))
        .isEmpty();
  }

  @Test
  void a_rule_that_fails_on_the_input_is_errored_with_its_own_place() {
    Pack pack = rule("values", "assert: \"values.missing.key == 1\"\nmessage: \"'x'\"\n");

    Report report =
        Judge.report(
            List.of(pack), EngineOptions.defaults(), ReleaseOf.name("a").set("a=b").build());

    assertThat(report.summary().errored()).isEqualTo(1);
    assertThat(report.isComplete()).isFalse();
    assertThat(report.findings().getFirst().message())
        .contains("missing")
        .contains("test/some-rule.yaml:6:");
  }

  @Test
  void a_failure_is_not_hidden_by_a_message_that_cannot_be_made() {
    Pack pack = rule("values", "assert: \"false\"\nmessage: \"'port ' + values.port\"\n");

    Finding finding = Judge.finding(pack, ReleaseOf.name("a").set("port=80").build());

    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding.message()).isEqualTo("It does not hold");
  }

  @Test
  void a_failure_is_not_hidden_by_a_message_that_lacks_a_fact() {
    Pack pack = rule("values", "assert: \"false\"\nmessage: \"'on ' + facts.cni.name\"\n");

    Finding finding = Judge.finding(pack, ReleaseOf.name("a").set("a=b").build());

    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding.message()).isEqualTo("It does not hold");
  }

  @Test
  void a_release_of_which_nothing_was_given_is_not_evaluated() {
    Report report = Judge.report(List.of(), EngineOptions.defaults(), NOTHING);

    assertThat(report.notEvaluated())
        .extracting(NotEvaluated::what)
        .containsExactly(NotEvaluated.What.RELEASE);
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void passes_are_counted_and_listed_only_when_asked_for() {
    Pack pack = rule("values", "assert: \"true\"\nmessage: \"'x'\"\n");
    Release release = ReleaseOf.name("a").set("a=b").build();
    EngineOptions defaults = EngineOptions.defaults();
    EngineOptions keeping =
        new EngineOptions(
            defaults.profile(), defaults.selection(), defaults.policy(), defaults.named(), true);

    assertThat(Judge.report(List.of(pack), defaults, release).findings()).isEmpty();
    assertThat(Judge.report(List.of(pack), defaults, release).summary().passed()).isEqualTo(1);
    assertThat(Judge.report(List.of(pack), keeping, release).findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.PASSED);
  }

  @Test
  void an_old_object_is_unknown_without_a_release_before_and_null_for_a_new_one() {
    Pack pack =
        rule(
            "object",
            """
            kinds: [ConfigMap]
            assert: "oldObject == null || oldObject.data.a == self.data.a"
            at: data.a
            message: "'a was ' + oldObject.data.a"
            """);
    String old = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { a: one }\n";
    String changed = old.replace("one", "two");
    Release before = ReleaseOf.name("a").objects(old).build();

    assertUnknown(Judge.finding(pack, ReleaseOf.name("a").objects(changed).build()), "oldObject");
    assertThat(
            Judge.finding(pack, ReleaseOf.name("a").objects(changed).previous(before).build())
                .message())
        .isEqualTo("a was one");
    assertThat(
            Judge.findings(
                pack,
                ReleaseOf.name("a")
                    .objects(changed.replace("name: c", "name: new"))
                    .previous(before)
                    .build()))
        .isEmpty();
  }

  @Test
  void releases_of_one_run_see_each_other() {
    Pack pack =
        rule(
            "release",
            """
            assert: "!releases.exists(r, get(r, 'values.port', 0) == get(values, 'port', 1))"
            at: $values.port
            message: "'the port is taken by ' + releases[0].name"
            """);
    Release one = ReleaseOf.name("one").set("port=80").build();
    Release two = ReleaseOf.name("two").set("port=80").build();

    assertUnknown(Judge.finding(pack, one), "releases");
    assertThat(Judge.findings(pack, one, two))
        .extracting(Finding::message)
        .containsExactlyInAnyOrder("the port is taken by two", "the port is taken by one");
  }
}
