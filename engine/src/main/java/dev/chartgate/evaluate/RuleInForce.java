package dev.chartgate.evaluate;

import dev.chartgate.finding.Severity;
import dev.chartgate.rule.Rule;
import dev.chartgate.source.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule with the severity and the parameters that a profile and a policy give it.
 *
 * @param rule the rule
 * @param severity how much its findings weigh
 * @param parameters what its expressions read as {@code params}
 */
record RuleInForce(Rule rule, Severity severity, Map<String, Node> parameters) {

  RuleInForce {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
