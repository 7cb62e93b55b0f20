package dev.chartgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.evaluate.CaseRunner;
import dev.chartgate.evaluate.RuleCompiler;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.release.Facts;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.RuleCase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Takes the inputs of every case away, one by one and all together. What a rule then says must be
 * what it said before or that it cannot know, and if so it must name what it wants.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MissingInputsTest {
  private static final CaseRunner RUNNER = new CaseRunner(new RuleCompiler(BuiltInPacks.COMPILER));

  private enum Input {
    VALUES,
    OBJECTS,
    FACTS,
    PREVIOUS,
    COMPOSE
  }

  @Test
  void without_an_input_a_rule_says_the_same_or_that_it_cannot_know() {
    List<String> wrong = new ArrayList<>();
    int judged = 0;
    for (Pack pack : BuiltInPacks.ALL) {
      for (Rule rule : pack.rules()) {
        for (RuleCase ruleCase : rule.cases()) {
          List<Finding> whole = RUNNER.findings(pack, rule, ruleCase, release -> release);
          for (Set<Input> without : toTakeAway()) {
            List<Finding> part =
                RUNNER.findings(pack, rule, ruleCase, release -> take(release, without));
            judged++;
            if (!isHonest(rule, whole, part)) {
              wrong.add(
                  "%s without %s, %s: %s became %s"
                      .formatted(
                          rule.id().code(),
                          without,
                          ruleCase.name(),
                          outcomes(whole),
                          outcomes(part)));
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(judged).isGreaterThan(2_000);
  }

  @Test
  void without_any_input_no_rule_passes_or_fails() {
    for (Pack pack : BuiltInPacks.ALL) {
      for (Rule rule : pack.rules()) {
        List<Finding> findings =
            RUNNER.findings(
                pack,
                rule,
                rule.cases().getFirst(),
                release -> take(release, EnumSet.allOf(Input.class)));
        assertThat(findings)
            .as(rule.id().toString())
            .allSatisfy(finding -> {
              assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
              assertThat(finding.wants()).isNotEmpty();
            });
      }
    }
  }

  private static List<Set<Input>> toTakeAway() {
    List<Set<Input>> sets = new ArrayList<>();
    for (Input input : Input.values()) {
      sets.add(EnumSet.of(input));
    }
    sets.add(EnumSet.of(Input.VALUES, Input.FACTS));
    sets.add(EnumSet.of(Input.OBJECTS, Input.FACTS));
    sets.add(EnumSet.allOf(Input.class));
    return sets;
  }

  /**
   * A rule that asks what was {@code given} may judge the objects where it has them and else,
   * knowing its chart by heart, the values; the two then need not agree.
   */
  private static boolean isHonest(Rule rule, List<Finding> whole, List<Finding> part) {
    boolean unknown = part.stream().anyMatch(finding -> finding.outcome() == Outcome.UNKNOWN);
    boolean named =
        part.stream()
            .filter(finding -> finding.outcome() == Outcome.UNKNOWN)
            .noneMatch(finding -> finding.wants().isEmpty());
    boolean errored = part.stream().anyMatch(finding -> finding.outcome() == Outcome.ERRORED);
    return !errored && named && (unknown || asksWhatIsGiven(rule) || same(whole, part));
  }

  private static boolean asksWhatIsGiven(Rule rule) {
    return rule.assertion().text().contains("given.")
        || rule.when().filter(when -> when.text().contains("given.")).isPresent()
        || rule.variables().stream().anyMatch(v -> v.expression().text().contains("given."));
  }

  private static boolean same(List<Finding> whole, List<Finding> part) {
    return whole.stream().anyMatch(finding -> finding.outcome() == Outcome.UNKNOWN)
        || outcomes(whole).equals(outcomes(part));
  }

  private static String outcomes(List<Finding> findings) {
    return findings.stream()
        .map(finding ->
            finding.outcome()
                + finding.subject().flatMap(s -> s.path()).map(p -> " " + p).orElse(""))
        .sorted()
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static Release take(Release release, Set<Input> without) {
    Release rest =
        new Release(
            release.name(),
            release.namespace(),
            release.namespaceGiven(),
            release.chart(),
            without.contains(Input.VALUES) ? Optional.empty() : release.values(),
            without.contains(Input.OBJECTS) ? Optional.empty() : release.objects(),
            without.contains(Input.PREVIOUS) ? Optional.empty() : release.previous(),
            without.contains(Input.FACTS) ? Facts.NONE : release.facts(),
            List.of(),
            1);
    return rest.withCompose(without.contains(Input.COMPOSE) ? Optional.empty() : release.compose());
  }
}
