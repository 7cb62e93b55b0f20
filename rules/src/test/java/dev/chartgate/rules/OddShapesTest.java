package dev.chartgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.evaluate.CaseRunner;
import dev.chartgate.evaluate.RuleCompiler;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.RuleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Puts a scalar, a list, a mapping or null where the inputs of a case have something else. An API
 * server refuses most of that, but a linter and a webhook see it before it does, and no rule may
 * break on it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OddShapesTest {
  private static final long SEED = 20260117;
  private static final int CHANGES_PER_CASE = 2;
  private static final CaseRunner RUNNER = new CaseRunner(new RuleCompiler(BuiltInPacks.COMPILER));

  @Test
  void no_rule_errs_on_a_node_of_another_shape() {
    Random random = new Random(SEED);
    List<String> wrong = new ArrayList<>();
    int judged = 0;
    for (Pack pack : BuiltInPacks.ALL) {
      for (Rule rule : pack.rules()) {
        for (RuleCase ruleCase : rule.cases()) {
          for (int i = 0; i < CHANGES_PER_CASE; i++) {
            OddOne odd = new OddOne(rule, random);
            RUNNER.findings(pack, rule, ruleCase, odd).stream()
                .filter(finding -> finding.outcome() == Outcome.ERRORED)
                .findFirst()
                .ifPresent(finding -> wrong.add(describe(rule, ruleCase, odd, finding)));
            judged += odd.shape.isPresent() ? 1 : 0;
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(judged).isGreaterThan(3_000);
  }

  /** Makes one change that is drawn by lot, where there is something to change. */
  private static final class OddOne implements UnaryOperator<Release> {
    private final Rule rule;
    private final Random random;
    private Optional<OddShape> shape = Optional.empty();

    OddOne(Rule rule, Random random) {
      this.rule = rule;
      this.random = random;
    }

    @Override
    public Release apply(Release release) {
      List<OddShape> all = OddShape.of(release, rule);
      if (all.isEmpty()) {
        return release;
      }
      OddShape drawn = all.get(random.nextInt(all.size()));
      shape = Optional.of(drawn);
      return drawn.applyTo(release);
    }
  }

  private static String describe(Rule rule, RuleCase ruleCase, OddOne odd, Finding finding) {
    return "%s, %s, %s: %s"
        .formatted(
            rule.id().code(),
            ruleCase.name(),
            odd.shape.map(OddShape::toString).orElse("unchanged"),
            finding.message());
  }
}
