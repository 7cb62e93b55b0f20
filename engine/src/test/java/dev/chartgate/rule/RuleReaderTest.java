package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.release.VersionRange;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SetArgument;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RuleReaderTest {
  private static final String WHOLE =
      """
      id: whole
      code: SHP002
      title: Whole
      severity: warning
      scope: release
      tags: [a, b-c]
      charts: [{ name: shop, version: "<1.5.0" }]
      supersedes: [SHP001]
      since: 0.2.0
      rationale: |
        Because.
      remediation: Do.
      references:
        - { document: shop.md, section: "One, two", line: 7 }
        - { chart: templates/a.yaml }
        - { title: Page, url: "https://example.com/" }
      kinds: [Service, example.com/Thing]
      select: $object.spec.ports[*]
      when: params.strict && variables.one == 1
      parameters:
        strict: { default: true, description: Whether. }
        names: { default: [] }
      variables:
        - one: size(params.names)
        - two: variables.one + 1
      assert: variables.two > 1
      at: [port, $object.spec, "$values.shop['a.b']", $values]
      part: port
      message: "'no'"
      enabled: false
      profiles:
        production: { severity: error, parameters: { names: [x] }, enabled: true }
        dev: { severity: info }
      cases:
        - name: nothing is given
          expect: { unknown: [facts.cni, values] }
        - name: everything is given
          chart: { name: shop, version: 1.2.4 }
          release: { name: my, namespace: prod }
          files:
            - name: values-a.yaml
              values: |
                a: 1
            - { name: values-b.yaml, values: "b: 2" }
          sets: ["a.b=c", "--set-string d=e f"]
          defaults: false
          objects: |
            kind: Service
          oldObject: "kind: Service"
          oldRelease:
            values: "a: 0"
            objects: "kind: Pod"
          facts: { cni: { name: x } }
          profile: production
          params: { names: [y] }
          expect:
            - { path: "spec.ports[0]", line: 1, message: "no" }
            - { path: shop.replicas, default: true, message: "no" }
        - name: passes
          values: ""
          expect: []
      """;

  private static Rule whole() throws PackException {
    return SamplePack.right().file("whole.yaml", WHOLE).read().rules().getLast();
  }

  @Test
  void every_key_becomes_a_part_of_the_rule() throws PackException {
    Rule rule = whole();
    assertThat(rule.id()).isEqualTo(new RuleId("shop", "whole", "SHP002"));
    assertThat(rule.title()).isEqualTo("Whole");
    assertThat(rule.severity()).isEqualTo(Severity.WARNING);
    assertThat(rule.scope()).isEqualTo(Scope.RELEASE);
    assertThat(rule.tags()).containsExactly("a", "b-c");
    assertThat(rule.charts()).containsExactly(new ChartRange("shop", VersionRange.parse("<1.5.0")));
    assertThat(rule.supersedes()).containsExactly("SHP001");
    assertThat(rule.since()).isEqualTo("0.2.0");
    assertThat(rule.rationale()).isEqualTo("Because.\n");
    assertThat(rule.remediation()).isEqualTo("Do.");
    assertThat(rule.references())
        .containsExactly(
            new Reference.Document("shop.md", "One, two", Optional.of(7)),
            new Reference.Chart("templates/a.yaml", Optional.empty()),
            new Reference.Page("Page", "https://example.com/"));
    assertThat(rule.kinds()).containsExactly("Service", "example.com/Thing");
    assertThat(rule.select().target()).isEqualTo(Select.Target.OBJECT);
    assertThat(rule.when().map(Expression::text)).contains("params.strict && variables.one == 1");
    assertThat(rule.variables().stream().map(Variable::name)).containsExactly("one", "two");
    assertThat(rule.assertion().text()).isEqualTo("variables.two > 1");
    assertThat(rule.at())
        .containsExactly(
            new AtPath(AtPath.Root.SELECTED, NodePath.of("port")),
            new AtPath(AtPath.Root.OBJECT, NodePath.of("spec")),
            new AtPath(AtPath.Root.VALUES, NodePath.of("shop", "a.b")),
            new AtPath(AtPath.Root.VALUES, NodePath.ROOT));
    assertThat(rule.part()).contains(Part.PORT);
    assertThat(rule.message().text()).isEqualTo("'no'");
    assertThat(rule.enabled()).isFalse();
    assertThat(rule.mark()).hasToString("shop/whole.yaml:1:1");
  }

  @Test
  void parameters_have_defaults_that_profiles_change() throws PackException {
    Rule rule = whole();
    assertThat(rule.parameters().keySet()).containsExactly("strict", "names");
    assertThat(rule.parameters().get("strict"))
        .satisfies(strict -> assertThat(strict.description()).contains("Whether."))
        .satisfies(strict -> assertThat(strict.defaultValue()).hasToString("true"));
    assertThat(rule.profiles().keySet()).containsExactly(Profile.PRODUCTION, Profile.DEV);
    assertThat(rule.profiles().values().iterator().next())
        .satisfies(production -> {
          assertThat(production.severity()).contains(Severity.ERROR);
          assertThat(production.enabled()).contains(true);
          assertThat(production.parameters()).hasToString("{names=[x]}");
        });
  }

  @Test
  void a_case_holds_all_that_it_gives() throws PackException {
    RuleCase given = whole().cases().get(1);
    assertThat(given.name()).isEqualTo("everything is given");
    assertThat(given.chart()).contains(new RuleCase.CaseChart("shop", Optional.of("1.2.4")));
    assertThat(given.releaseName()).isEqualTo("my");
    assertThat(given.namespace()).isEqualTo("prod");
    assertThat(given.values().stream().map(text -> text.text().name()))
        .containsExactly("values-a.yaml", "values-b.yaml");
    assertThat(given.sets())
        .containsExactly(
            new SetArgument("--set", "a.b=c"), new SetArgument("--set-string", "d=e f"));
    assertThat(given.defaults()).isFalse();
    assertThat(given.objects().map(text -> text.text().text())).contains("kind: Service\n");
    assertThat(given.oldObject().map(text -> text.text().text())).contains("kind: Service");
    assertThat(given.oldRelease().orElseThrow().values()).isPresent();
    assertThat(given.oldRelease().orElseThrow().objects()).isPresent();
    assertThat(given.facts().orElseThrow().keys()).containsExactly("cni");
    assertThat(given.profile()).isEqualTo(Profile.PRODUCTION);
    assertThat(given.parameters().keySet()).containsExactly("names");
    assertThat(((Expectation.Finds) given.expect()).findings())
        .extracting(Expectation.Found::path, Expectation.Found::line, Expectation.Found::inDefaults)
        .containsExactly(
            tuple("spec.ports[0]", Optional.of(1), false),
            tuple("shop.replicas", Optional.empty(), true));
  }

  @Test
  void what_a_case_leaves_out_is_the_default() throws PackException {
    RuleCase bare = whole().cases().getFirst();
    assertThat(bare.chart()).isEmpty();
    assertThat(bare.releaseName()).isEqualTo("release-name");
    assertThat(bare.namespace()).isEqualTo("default");
    assertThat(bare.values()).isEmpty();
    assertThat(bare.defaults()).isTrue();
    assertThat(bare.objects()).isEmpty();
    assertThat(bare.profile()).isEqualTo(Profile.CI);
    assertThat(bare.expect())
        .isInstanceOfSatisfying(
            Expectation.IsUnknown.class,
            unknown -> assertThat(unknown.wants()).containsExactly("facts.cni", "values"));
  }

  @Test
  void lines_of_a_case_lead_to_lines_of_the_rule_file() throws PackException {
    CaseText values = whole().cases().get(1).values().getFirst();
    assertThat(values.locate(1, 1)).hasToString("shop/whole.yaml:43:11");
  }

  @Test
  void a_rule_looks_at_what_its_scope_judges_where_it_does_not_say() throws PackException {
    SamplePack pack =
        SamplePack.right()
            .rule("select: $pod.allContainers[*]\n", "")
            .file(
                "values.yaml",
                """
                id: values
                code: SHP003
                title: Values
                severity: info
                scope: values
                since: 0.1.0
                rationale: Because.
                remediation: Do.
                assert: "true"
                message: "''"
                """)
            .file(
                "release.yaml",
                """
                id: release
                code: SHP004
                title: Release
                severity: info
                scope: release
                since: 0.1.0
                rationale: Because.
                remediation: Do.
                assert: "true"
                message: "''"
                """)
            .withoutCases();
    List<Select> selects = pack.read().rules().stream().map(Rule::select).toList();
    assertThat(selects).containsExactly(Select.OBJECT, Select.VALUES, Select.RELEASE);
  }
}
