package dev.chartgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.evaluate.CaseResult;
import dev.chartgate.evaluate.CaseRunner;
import dev.chartgate.evaluate.RuleCompiler;
import dev.chartgate.rule.Expectation;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every case of every rule. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CasesTest {

  @TestFactory
  Stream<DynamicContainer> every_case_holds() {
    CaseRunner runner = new CaseRunner(new RuleCompiler(BuiltInPacks.COMPILER));
    return BuiltInPacks.ALL.stream().map(pack -> container(runner, pack));
  }

  private static DynamicContainer container(CaseRunner runner, Pack pack) {
    return DynamicContainer.dynamicContainer(
        pack.id(), runner.run(pack).stream().map(CasesTest::test));
  }

  private static DynamicTest test(CaseResult result) {
    return DynamicTest.dynamicTest(
        result.rule().id().code() + " " + result.ruleCase().name(),
        () ->
            assertThat(result.failure())
                .as(result.ruleCase().mark() + " " + result.failure().orElse(""))
                .isEmpty());
  }

  @Test
  void every_rule_has_a_case_that_passes_and_one_that_fails() {
    assertThat(BuiltInPacks.ALL.stream().flatMap(pack -> pack.rules().stream()))
        .isNotEmpty()
        .allSatisfy(rule -> {
          assertThat(has(rule, Expectation.Passes.class)).as(rule.id() + " passes").isTrue();
          assertThat(has(rule, Expectation.Finds.class)).as(rule.id() + " fails").isTrue();
        });
  }

  private static boolean has(Rule rule, Class<? extends Expectation> expectation) {
    return rule.cases().stream().anyMatch(each -> expectation.isInstance(each.expect()));
  }
}
