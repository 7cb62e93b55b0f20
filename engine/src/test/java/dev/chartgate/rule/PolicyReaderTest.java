package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chartgate.finding.Severity;
import dev.chartgate.source.ProblemText;
import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PolicyReaderTest {

  private static Policy read(String text) throws PackException {
    return new PolicyReader(new RuleCatalog(List.of(SamplePack.right().read())))
        .read(new SourceText("policy.yaml", text));
  }

  private static void assertMistakes(String text, String expected) {
    PackException refused = catchThrowableOfType(PackException.class, () -> read(text));
    assertThat(ProblemText.of(refused.problems())).isEqualTo(expected);
  }

  @Test
  void every_key_becomes_a_part_of_the_policy() throws PackException {
    Policy policy =
        read(
            """
            profile: production
            select: [shop, CG]
            ignore: [supply-chain]
            severities:
              SHP001: warning
              chartgate/duplicate-key: error
            parameters:
              image-tag-moves: { moving: [edge] }
            decisions: { error: warn, unknown: deny }
            waivers: { owners: [platform], carried: false }
            """);
    assertThat(policy.profile()).contains(Profile.PRODUCTION);
    assertThat(policy.selection())
        .isEqualTo(new Selection(List.of("shop", "CG"), List.of("supply-chain")));
    assertThat(policy.severities())
        .isEqualTo(Map.of("SHP001", Severity.WARNING, "CG003", Severity.ERROR));
    assertThat(policy.parameters()).hasToString("{SHP001={moving=[edge]}}");
    assertThat(policy.decisions().everywhere().outcomes())
        .isEqualTo(
            new OutcomeDecisions(
                Optional.of(Policy.Decision.WARN),
                Optional.of(Policy.Decision.WARN),
                Optional.of(Policy.Decision.AUDIT),
                Optional.of(Policy.Decision.DENY),
                Optional.of(Policy.Decision.DENY),
                Optional.of(Policy.Decision.DENY)));
    assertThat(policy.waivers())
        .isEqualTo(new Policy.WaiverPolicy(Optional.of(List.of("platform")), false));
  }

  @Test
  void decisions_are_read_for_packs_rules_and_namespaces() throws PackException {
    Decisions decisions =
        read("""
        decisions:
          errored: warn
          packs: { shop: { warning: deny } }
          rules: { image-tag-moves: audit }
          unresolved: { HelmRelease: deny }
          namespaces:
            - names: [sandbox]
              decisions: { error: warn }
            - labels: { tier: dev }
              decisions: { packs: { shop: { error: audit } } }
          labelSetters: { groups: [platform] }
        """)
            .decisions();

    assertThat(decisions.everywhere().outcomes().errored()).contains(Policy.Decision.WARN);
    assertThat(decisions.everywhere().packs())
        .extractingByKey("shop")
        .extracting(OutcomeDecisions::warning)
        .isEqualTo(Optional.of(Policy.Decision.DENY));
    assertThat(decisions.everywhere().rules()).isEqualTo(Map.of("SHP001", Policy.Decision.AUDIT));
    assertThat(decisions.unresolved())
        .isEqualTo(
            Map.of("HelmRelease", Policy.Decision.DENY, "Application", Policy.Decision.DENY));
    assertThat(decisions.namespaces()).hasSize(2);
    assertThat(decisions.guardedLabels()).containsExactly("tier");
    assertThat(decisions.labelSetters().include("x", List.of("platform"))).isTrue();
  }

  @Test
  void mistakes_in_decisions_are_told_at_once() {
    assertMistakes(
        """
        decisions:
          packs: { shopp: { error: deny } }
          rules: { SHP01: warn, SHP001: allow }
          unresolved: { HelmReleas: warn }
          namespaces:
            - labels: { tier: 1 }
              decisions: {}
            - labels: { tier: dev }
              decisions: { errors: warn }
            - names: []
              decisions: {}
        """,
        """
        policy.yaml:2:12: error: there is no pack 'shopp'; did you mean 'shop'?
            packs: { shopp: { error: deny } }
                     ^~~~~
        policy.yaml:3:12: error: there is no rule 'SHP01'; did you mean 'SHP001'?
            rules: { SHP01: warn, SHP001: allow }
                     ^~~~~
        policy.yaml:3:33: error: a decision is one of deny, warn, audit, not 'allow'
            rules: { SHP01: warn, SHP001: allow }
                                          ^~~~~
        policy.yaml:4:17: error: unknown key 'HelmReleas' in the decisions for releases that cannot be resolved; did you mean 'HelmRelease'?
            unresolved: { HelmReleas: warn }
                          ^~~~~~~~~~
        policy.yaml:5:3: error: a namespace could exempt itself by setting these labels; say with 'labelSetters' which accounts or groups may set them, or list the namespaces by their names
            namespaces:
            ^~~~~~~~~~
        policy.yaml:6:23: error: the value of a label is a text, not a number; put it in quotes
              - labels: { tier: 1 }
                                ^
        policy.yaml:7:7: error: these decisions are for no namespace; give 'names' or 'labels'
                decisions: {}
                ^~~~~~~~~
        policy.yaml:9:20: error: unknown key 'errors' in the decisions for a namespace; did you mean 'error'?
                decisions: { errors: warn }
                             ^~~~~~
        policy.yaml:11:7: error: these decisions are for no namespace; give 'names' or 'labels'
                decisions: {}
                ^~~~~~~~~
        """);
  }

  @Test
  void a_policy_that_decides_nothing_changes_nothing() throws PackException {
    assertThat(read("{}")).isEqualTo(Policy.NONE);
  }

  @Test
  void owners_that_are_none_are_not_owners_that_are_absent() throws PackException {
    assertThat(read("waivers: { owners: [] }").waivers().owners()).contains(List.of());
    assertThat(read("waivers: { carried: true }").waivers().owners()).isEmpty();
  }

  @Test
  void all_mistakes_are_reported_at_once() {
    assertMistakes(
        """
        profil: dev
        select: [SHP01]
        severities:
          SHP001: fatal
          shop/image-tag-move: error
          CG001: { a: b }
        parameters:
          SHP001: { move: 1, moving: x }
          CG003: { x: 1 }
          SHP009: []
        decisions: { error: reject }
        waivers: { owner: [a] }
        """,
        """
        policy.yaml:1:1: error: unknown key 'profil' in a policy; did you mean 'profile'?
          profil: dev
          ^~~~~~
        policy.yaml:2:10: error: no code, pack, rule or tag is called 'SHP01'; did you mean 'SHP001'?
          select: [SHP01]
                   ^~~~~
        policy.yaml:4:11: error: a severity is one of error, warning, info, not 'fatal'
            SHP001: fatal
                    ^~~~~
        policy.yaml:5:3: error: there is no rule 'shop/image-tag-move'; did you mean 'shop/image-tag-moves'?
            shop/image-tag-move: error
            ^~~~~~~~~~~~~~~~~~~
        policy.yaml:6:10: error: a severity is one of error, warning, info, not 'a mapping'
            CG001: { a: b }
                   ^~~~~~~~
        policy.yaml:8:13: error: the rule has no parameter 'move'
            SHP001: { move: 1, moving: x }
                      ^~~~
        policy.yaml:8:30: error: the parameter 'moving' is a list, not a text
            SHP001: { move: 1, moving: x }
                                       ^
        policy.yaml:9:12: error: the rule has no parameter 'x'
            CG003: { x: 1 }
                     ^
        policy.yaml:10:3: error: there is no rule 'SHP009'; did you mean 'SHP001'?
            SHP009: []
            ^~~~~~
        policy.yaml:10:11: error: the parameters of a rule are a mapping, not a list
            SHP009: []
                    ^~
        policy.yaml:11:21: error: 'error' is one of deny, warn, audit, not 'reject'
          decisions: { error: reject }
                              ^~~~~~
        policy.yaml:12:12: error: unknown key 'owner' in the waivers of a policy; did you mean 'owners'?
          waivers: { owner: [a] }
                     ^~~~~
        """);
  }

  @Test
  void a_rule_that_is_named_twice_is_a_mistake() {
    assertMistakes(
        "severities: { SHP001: info, image-tag-moves: error }",
        """
        policy.yaml:1:29: error: shop/image-tag-moves is named twice, by code and by name
          severities: { SHP001: info, image-tag-moves: error }
                                      ^~~~~~~~~~~~~~~
        """);
  }

  @Test
  void an_empty_policy_is_a_mistake() {
    assertMistakes("", "policy.yaml:1:1: error: the file is empty\n");
  }
}
