package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionsTest {
  private static final Optional<Map<String, String>> NO_LABELS = Optional.of(Map.of());
  private static final Optional<Map<String, String>> DEV = Optional.of(Map.of("tier", "dev"));

  @Test
  void severity_decides_where_nothing_is_said() {
    Decisions usual = Decisions.DEFAULT;

    assertThat(usual.of(finding(Outcome.FAILED, Severity.ERROR), "a", NO_LABELS))
        .contains(Decision.DENY);
    assertThat(usual.of(finding(Outcome.FAILED, Severity.WARNING), "a", NO_LABELS))
        .contains(Decision.WARN);
    assertThat(usual.of(finding(Outcome.FAILED, Severity.INFO), "a", NO_LABELS))
        .contains(Decision.AUDIT);
    assertThat(usual.of(finding(Outcome.UNKNOWN, Severity.ERROR), "a", NO_LABELS))
        .contains(Decision.WARN);
    assertThat(usual.of(finding(Outcome.ERRORED, Severity.INFO), "a", NO_LABELS))
        .contains(Decision.DENY);
    assertThat(usual.of(finding(Outcome.WAIVED, Severity.ERROR), "a", NO_LABELS)).isEmpty();
    assertThat(usual.ofNotEvaluated("a", NO_LABELS)).isEqualTo(Decision.DENY);
  }

  @Test
  void a_rule_weighs_more_than_its_pack_and_that_more_than_all() throws PackException {
    Decisions decisions =
        read(
            """
            error: audit
            unknown: audit
            packs: { shop: { error: warn, unknown: warn } }
            rules: { SHP001: deny }
            """);

    assertThat(decisions.of(finding(Outcome.FAILED, Severity.ERROR), "a", NO_LABELS))
        .contains(Decision.DENY);
    assertThat(decisions.of(finding(Outcome.UNKNOWN, Severity.ERROR), "a", NO_LABELS))
        .as("a decision on a rule is for when it failed")
        .contains(Decision.WARN);
  }

  @Test
  void the_first_entry_that_is_for_a_namespace_holds_and_the_rest_is_as_everywhere()
      throws PackException {
    Decisions decisions =
        read(
            """
            rules: { SHP001: warn }
            namespaces:
              - { names: [a], labels: { tier: dev }, decisions: { error: audit } }
              - { names: [a, b], decisions: { warning: deny } }
              - { names: [b], decisions: { rules: { SHP001: deny } } }
            labelSetters: { accounts: [root] }
            """);

    assertThat(decisions.of(finding(Outcome.FAILED, Severity.ERROR), "a", DEV))
        .contains(Decision.AUDIT);
    assertThat(decisions.of(finding(Outcome.FAILED, Severity.WARNING), "a", NO_LABELS))
        .contains(Decision.DENY);
    assertThat(decisions.of(finding(Outcome.FAILED, Severity.ERROR), "b", NO_LABELS))
        .as("the second says nothing of errors, and the third is not looked at")
        .contains(Decision.WARN);
    assertThat(decisions.of(finding(Outcome.FAILED, Severity.ERROR), "c", DEV))
        .contains(Decision.WARN);
  }

  @Test
  void where_labels_are_not_known_the_strictest_holds() throws PackException {
    Decisions lenient =
        read(
            """
            namespaces: [{ labels: { tier: dev }, decisions: { error: audit, warning: deny } }]
            labelSetters: { accounts: [root] }
            """);

    assertThat(lenient.of(finding(Outcome.FAILED, Severity.ERROR), "a", Optional.empty()))
        .contains(Decision.DENY);
    assertThat(lenient.of(finding(Outcome.FAILED, Severity.WARNING), "a", Optional.empty()))
        .contains(Decision.DENY);
    assertThat(lenient.of(finding(Outcome.FAILED, Severity.ERROR), "a", DEV))
        .contains(Decision.AUDIT);
    assertThat(lenient.of(finding(Outcome.FAILED, Severity.WARNING), "a", NO_LABELS))
        .contains(Decision.WARN);
  }

  private static Decisions read(String decisions) throws PackException {
    return new PolicyReader(new RuleCatalog(List.of(SamplePack.right().read())))
        .read(new SourceText("policy.yaml", "decisions:\n" + decisions.indent(2)))
        .decisions();
  }

  private static Finding finding(Outcome outcome, Severity severity) {
    return new Finding(
        new RuleId("shop", "image-tag-moves", "SHP001"),
        severity,
        outcome,
        Confidence.EXACT,
        List.of(),
        "web",
        "it moves",
        "pin it",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
