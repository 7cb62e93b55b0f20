package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Report;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.cel.CelBounds;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.schema.SchemaCatalog;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a rule may cost over a whole release, however little each evaluation costs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RuleBudgetTest {
  private static final Pack PRODUCT =
      InlinePack.of(
          "test",
          """
          id: some-rule
          code: TST001
          title: It does not hold
          severity: warning
          scope: release
          kinds: [Service]
          assert: objects.ofKind('Service').all(s, s.metadata.name != object.metadata.name + 'x')
          message: "'x'"
          """);

  private static Release services(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("---\napiVersion: v1\nkind: Service\nmetadata: { name: s%d }\n".formatted(i));
    }
    return ReleaseOf.name("a").objects(text.toString()).build();
  }

  private static Report report(Pack pack, Release release) {
    CelBounds bounds = new CelBounds(20_000, 100, 1_000_000, 10_000, 10_000_000, 20_000);
    return PolicyEngine.of(
            List.of(pack),
            EngineOptions.defaults(),
            new RuleCompiler(new CelCompiler(bounds)),
            new SchemaCatalog(RuleBudgetTest.class.getClassLoader()))
        .check(List.of(release));
  }

  @Test
  void a_rule_within_its_budget_judges_all() {
    Report report = report(PRODUCT, services(20));

    assertThat(report.findings()).isEmpty();
    assertThat(report.summary().passed()).isEqualTo(20);
  }

  @Test
  void a_rule_that_takes_too_much_over_all_objects_together_is_errored_once() {
    Report report = report(PRODUCT, services(400));

    assertThat(report.findings()).hasSize(1);
    Finding finding = report.findings().getFirst();
    assertThat(finding.outcome()).isEqualTo(Outcome.ERRORED);
    assertThat(finding.message())
        .matches(
            "the rule takes more than the 20,000 steps that it may take over a release; from object"
                + " \\d+ of 400 on nothing was judged by it \\(test/some-rule.yaml:1:1\\)");
    assertThat(report.summary().errored()).isEqualTo(1);
    assertThat(report.summary().passed()).isBetween(1, 399);
  }

  @Test
  void the_budget_ends_at_the_same_object_each_time() {
    assertThat(report(PRODUCT, services(400))).isEqualTo(report(PRODUCT, services(400)));
  }

  @Test
  void what_had_failed_before_the_budget_ended_is_reported_too() {
    Pack pack =
        InlinePack.of(
            "test",
            """
            id: some-rule
            code: TST001
            title: It does not hold
            severity: warning
            scope: values
            select: $values.list[*]
            assert: lists.range(3000).all(i, i < self)
            message: "'it is ' + string(self)"
            """);
    Release release =
        ReleaseOf.name("a")
            .values("values.yaml", "list: [0, 5000, 5000, 5000, 5000, 5000, 0]\n")
            .build();

    List<Finding> findings = report(pack, release).findings();

    assertThat(findings).extracting(Finding::outcome).contains(Outcome.FAILED, Outcome.ERRORED);
    assertThat(findings).extracting(Finding::message).contains("it is 0");
    assertThat(findings)
        .filteredOn(finding -> finding.outcome() == Outcome.ERRORED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("; from list["));
  }
}
