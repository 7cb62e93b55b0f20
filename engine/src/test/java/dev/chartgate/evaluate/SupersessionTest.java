package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Report;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.Selection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SupersessionTest {
  private static final String RULE =
      """
      id: %s
      code: %s
      title: The image is wrong
      severity: error
      scope: object
      supersedes: [%s]
      kinds: [Pod]
      select: $pod.containers[*]
      assert: "%s"
      at: image
      message: "'wrong image'"
      """;

  private static final Pack PACK =
      InlinePack.of(
          "test",
          RULE.formatted("general-rule", "TST001", "", "false"),
          RULE.formatted("special-rule", "TST002", "TST001", "self.name != 'app'"));

  private static final Release RELEASE =
      ReleaseOf.name("a")
          .objects(
              """
              apiVersion: v1
              kind: Pod
              metadata: { name: p }
              spec:
                containers:
                  - { name: app, image: a }
                  - { name: sidecar, image: b }
              """)
          .build();

  private static List<Finding> findings(String... selected) {
    return report(selected).findings();
  }

  private static Report report(String... selected) {
    EngineOptions options =
        new EngineOptions(
            Profile.DEFAULT,
            new Selection(List.of(selected), List.of()),
            Policy.NONE,
            Set.of(),
            false);
    return Judge.report(List.of(PACK), options, RELEASE);
  }

  @Test
  void what_a_better_rule_says_too_is_named_in_also() {
    List<Finding> findings = findings();

    assertThat(findings)
        .extracting(f -> f.rule().code() + " " + f.subject().orElseThrow().path().orElseThrow())
        .containsExactly("TST002 spec.containers[0].image", "TST001 spec.containers[1].image");
    assertThat(findings.getFirst().also()).containsExactly("TST001");
    assertThat(findings.getLast().also()).isEmpty();
  }

  @Test
  void what_is_left_out_is_told_beside_the_findings_with_what_says_it_better() {
    assertThat(report().superseded())
        .extracting(left ->
            "%s %s by %s"
                .formatted(
                    left.finding().rule().code(),
                    left.finding().subject().orElseThrow().path().orElseThrow(),
                    left.by().rule().code()))
        .containsExactly("TST001 spec.containers[0].image by TST002");
    assertThat(report("TST001").superseded()).isEmpty();
  }

  @Test
  void each_rule_stands_alone() {
    assertThat(findings("TST001")).hasSize(2);
    assertThat(findings("TST002")).hasSize(1);
  }

  @Test
  void what_is_said_of_the_release_as_one_is_said_once() {
    String rule =
        """
        id: %s
        code: %s
        title: The release is wrong
        severity: error
        scope: release
        supersedes: [%s]
        assert: "false"
        message: "'wrong release'"
        """;
    Pack pack =
        InlinePack.of(
            "test",
            rule.formatted("general-rule", "TST001", ""),
            rule.formatted("special-rule", "TST002", "TST001"));
    EngineOptions options =
        new EngineOptions(
            Profile.DEFAULT, new Selection(List.of(), List.of()), Policy.NONE, Set.of(), false);

    List<Finding> findings =
        Judge.report(List.of(pack), options, RELEASE, ReleaseOf.name("b").objects("").build())
            .findings();

    assertThat(findings)
        .extracting(f -> f.release() + " " + f.rule().code() + " " + f.also())
        .containsExactly("a TST002 [TST001]", "b TST002 [TST001]");
  }

  private static List<String> codesWhereTheBetterRulePointsTo(String key) {
    Pack pack =
        InlinePack.of(
            "test",
            """
            id: general-rule
            code: TST001
            title: The pod is scaled wrongly
            severity: error
            scope: release
            kinds: [Pod]
            assert: "false"
            at: $values.scaling.least
            message: "'wrong pod'"
            """,
            """
            id: special-rule
            code: TST002
            title: The scaling is wrong
            severity: error
            scope: values
            supersedes: [TST001]
            assert: "false"
            at: %s
            message: "'wrong scaling'"
            """
                .formatted(key));
    EngineOptions options =
        new EngineOptions(
            Profile.DEFAULT, new Selection(List.of(), List.of()), Policy.NONE, Set.of(), false);
    Release release =
        ReleaseOf.name("a")
            .values("values.yaml", "scaling:\n  least: 1\n  leastOfAll: 2\n")
            .objects("{ apiVersion: v1, kind: Pod, metadata: { name: p } }")
            .build();
    return Judge.report(List.of(pack), options, release).findings().stream()
        .map(finding -> finding.rule().code() + " " + finding.also())
        .toList();
  }

  @Test
  void a_finding_of_values_speaks_for_those_of_objects_below_its_key() {
    assertThat(codesWhereTheBetterRulePointsTo("scaling")).containsExactly("TST002 [TST001]");
    assertThat(codesWhereTheBetterRulePointsTo("scaling.least")).containsExactly("TST002 [TST001]");
  }

  @Test
  void a_finding_of_values_does_not_speak_for_those_of_another_key() {
    assertThat(codesWhereTheBetterRulePointsTo("scaling.leastOfAll"))
        .containsExactly("TST001 []", "TST002 []");
    assertThat(codesWhereTheBetterRulePointsTo("name"))
        .containsExactlyInAnyOrder("TST001 []", "TST002 []");
  }
}
