package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class EngineRuleTest {

  @Test
  void codes_and_names_are_there_once() {
    assertThat(Arrays.stream(EngineRule.values()).map(rule -> rule.id().code()))
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(Arrays.stream(EngineRule.values()).map(rule -> rule.id().name()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void a_rule_of_the_engine_is_written_as_those_of_packs(EngineRule rule) {
    assertThat(rule.id().code()).startsWith(EngineRule.PREFIX).matches(RuleReader.CODE);
    assertThat(rule.id().name()).matches(RuleReader.NAME);
    assertThat(rule.title()).isNotBlank().doesNotEndWith(".");
    assertThat(rule.rationale()).endsWith(".");
    assertThat(rule.remediation()).endsWith(".");
  }
}
