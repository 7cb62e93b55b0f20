package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.rule.Decisions;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.webhook.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the page about policies shows is sound, and does what the page says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PolicyPageTest {
  private static final Path PAGE = Path.of("docs/policy.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) (\\S+)\n(.*?)^```$");
  private static final Pattern LINE = Pattern.compile("^\\| .*? \\| `(\\w+)`", Pattern.MULTILINE);

  @Test
  void each_example_is_read() throws IOException {
    List<String> policies = blocks("policy.yaml");
    List<String> waivers = blocks("waivers.yaml");

    assertThat(policies).hasSize(2);
    assertThat(waivers).hasSize(1);
    assertThat(BLOCK.matcher(Files.readString(PAGE)).results()).hasSize(3);
    Ruleset rules = TestRules.with(policies.getLast(), waivers.getFirst());
    assertThat(rules.waivers())
        .hasSize(2)
        .allMatch(waiver -> rules.policy().waivers().honours(waiver.waiver()));
    assertThat(rules.policy().waivers().isCarried(id("K8S010"))).isFalse();
    assertThat(rules.policy().waivers().isCarried(id("K8S030"))).isTrue();
  }

  @Test
  void decisions_are_those_that_it_tells() throws IOException {
    Decisions decisions = policy(blocks("policy.yaml").getFirst()).decisions();

    assertThat(of(decisions, "K8S001", Severity.ERROR, "shop", Map.of())).contains(Decision.DENY);
    assertThat(of(decisions, "K8S030", Severity.ERROR, "shop", Map.of())).contains(Decision.WARN);
    assertThat(of(decisions, "SEM001", Severity.WARNING, "shop", Map.of())).contains(Decision.DENY);
    assertThat(of(decisions, "K8S001", Severity.ERROR, "sandbox", Map.of()))
        .contains(Decision.WARN);
    assertThat(of(decisions, "K8S002", Severity.ERROR, "a", Map.of("tier", "dev")))
        .contains(Decision.WARN);
    assertThat(of(decisions, "K8S001", Severity.ERROR, "a", Map.of("tier", "dev")))
        .contains(Decision.DENY);
    assertThat(decisions.guardedLabels()).containsExactly("tier");
  }

  @Test
  void the_table_tells_the_defaults() throws IOException {
    RuleId rule = id("K8S001");
    Decisions defaults = Decisions.DEFAULT;
    List<Optional<Decision>> expected =
        List.of(
            defaults.of(rule, Outcome.FAILED, Severity.ERROR, "a", Optional.empty()),
            defaults.of(rule, Outcome.FAILED, Severity.WARNING, "a", Optional.empty()),
            defaults.of(rule, Outcome.FAILED, Severity.INFO, "a", Optional.empty()),
            defaults.of(rule, Outcome.UNKNOWN, Severity.ERROR, "a", Optional.empty()),
            defaults.of(rule, Outcome.ERRORED, Severity.ERROR, "a", Optional.empty()),
            Optional.of(defaults.ofNotEvaluated("a", Optional.empty())));

    assertThat(LINE.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
        .containsExactlyElementsOf(
            expected.stream().map(decision -> decision.orElseThrow().label()).toList());
  }

  private static Optional<Decision> of(
      Decisions decisions,
      String code,
      Severity severity,
      String namespace,
      Map<String, String> labels) {
    return decisions.of(id(code), Outcome.FAILED, severity, namespace, Optional.of(labels));
  }

  private static RuleId id(String code) {
    return new RuleCatalog(TestRules.builtInPacks().packs()).find(code).orElseThrow();
  }

  private static Policy policy(String text) {
    return TestRules.with(text).policy();
  }

  private static List<String> blocks(String name) throws IOException {
    return BLOCK
        .matcher(Files.readString(PAGE))
        .results()
        .filter(block -> block.group(2).equals(name))
        .map((MatchResult block) -> block.group(3))
        .toList();
  }
}
