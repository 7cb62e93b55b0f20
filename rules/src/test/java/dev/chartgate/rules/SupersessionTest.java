package dev.chartgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.evaluate.CaseRunner;
import dev.chartgate.evaluate.EngineOptions;
import dev.chartgate.evaluate.PolicyEngine;
import dev.chartgate.evaluate.RuleCompiler;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Expectation;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.RuleCase;
import dev.chartgate.rule.Selection;
import dev.chartgate.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Runs each rule of a chart together with the general rules that it supersedes, on its own cases.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SupersessionTest {
  private static final RuleCompiler COMPILER = new RuleCompiler(BuiltInPacks.COMPILER);
  private static final CaseRunner RUNNER = new CaseRunner(COMPILER);
  private static final SchemaCatalog NO_SCHEMAS =
      new SchemaCatalog(ClassLoader.getPlatformClassLoader());

  private record Owned(Pack pack, Rule rule) {}

  @Test
  void what_two_rules_say_of_a_case_is_one_finding() {
    List<String> apart = new ArrayList<>();
    int together = 0;
    for (Pack pack : BuiltInPacks.ALL) {
      for (Rule rule : pack.rules()) {
        for (String code : rule.supersedes()) {
          Owned general = find(code).orElseThrow(() -> new AssertionError(rule.id() + " " + code));
          int both = 0;
          int merged = 0;
          for (RuleCase ruleCase : rule.cases()) {
            if (ruleCase.expect() instanceof Expectation.Finds
                && bothSpeakOfTheSame(pack, rule, general, ruleCase)) {
              both++;
              merged += isMerged(pack, rule, general, ruleCase) ? 1 : 0;
            }
          }
          together += merged;
          if (both > 0 && merged == 0) {
            apart.add(rule.id().code() + " " + code);
          }
        }
      }
    }
    assertThat(apart).isEmpty();
    assertThat(together).isGreaterThan(50);
  }

  /**
   * Whether the general rule finds something in the case, and both find it in an object or neither
   * does: that a field comes from a value is known only of what was rendered.
   */
  private static boolean bothSpeakOfTheSame(
      Pack pack, Rule rule, Owned general, RuleCase ruleCase) {
    Release release = release(pack, rule, ruleCase);
    return failures(new Owned(pack, rule), release, ruleCase).stream()
        .anyMatch(own ->
            failures(general, release, ruleCase).stream()
                .anyMatch(other -> own.subject().isPresent() == other.subject().isPresent()));
  }

  private static List<Finding> failures(Owned owned, Release release, RuleCase ruleCase) {
    return check(List.of(alone(owned)), release, ruleCase).stream()
        .filter(finding -> finding.rule().equals(owned.rule.id()))
        .filter(finding -> finding.outcome() == Outcome.FAILED)
        .toList();
  }

  private static boolean isMerged(Pack pack, Rule rule, Owned general, RuleCase ruleCase) {
    List<Pack> packs =
        pack.id().equals(general.pack.id())
            ? List.of(pack.withRules(List.of(rule, general.rule)))
            : List.of(alone(new Owned(pack, rule)), alone(general));
    return check(packs, release(pack, rule, ruleCase), ruleCase).stream()
        .anyMatch(finding ->
            finding.rule().equals(rule.id()) && finding.also().contains(general.rule.id().code()));
  }

  private static Pack alone(Owned owned) {
    return owned.pack.withRules(List.of(owned.rule));
  }

  private static Release release(Pack pack, Rule rule, RuleCase ruleCase) {
    AtomicReference<Optional<Release>> seen = new AtomicReference<>(Optional.empty());
    RUNNER.findings(
        pack,
        rule,
        ruleCase,
        release -> {
          seen.set(Optional.of(release));
          return release;
        });
    return seen.get().orElseThrow();
  }

  private static List<Finding> check(List<Pack> packs, Release release, RuleCase ruleCase) {
    EngineOptions options =
        new EngineOptions(
            ruleCase.profile(),
            Selection.ALL,
            Policy.NONE,
            Set.copyOf(packs.stream().map(Pack::id).toList()),
            false);
    return PolicyEngine.of(packs, options, COMPILER, NO_SCHEMAS).check(List.of(release)).findings();
  }

  private static Optional<Owned> find(String code) {
    return BuiltInPacks.ALL.stream()
        .flatMap(pack -> pack.rules().stream().map(rule -> new Owned(pack, rule)))
        .filter(owned -> owned.rule.id().code().equals(code))
        .findFirst();
  }
}
