package dev.chartgate.evaluate;

import dev.chartgate.rule.Rule;
import dev.chartgate.rule.RuleCase;
import java.util.Optional;

/**
 * What became of a case of a rule.
 *
 * @param rule the rule
 * @param ruleCase the case
 * @param failure how what the rule said differs from what the case expects; absent if it holds
 */
public record CaseResult(Rule rule, RuleCase ruleCase, Optional<String> failure) {

  /** Whether the rule said what the case expects. */
  public boolean holds() {
    return failure.isEmpty();
  }
}
