package dev.chartgate.evaluate;

import dev.chartgate.finding.Severity;
import dev.chartgate.rule.Parameter;
import dev.chartgate.rule.ProfileChange;
import dev.chartgate.rule.Rule;
import dev.chartgate.source.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A rule with what a profile and a policy make of it.
 *
 * @param rule the rule
 * @param severity how much its findings weigh
 * @param options where its parameters are set
 */
record RuleInForce(Rule rule, Severity severity, EngineOptions options) {

  /**
   * What its expressions read as {@code params}: a profile changes what the rule says, and the
   * policy what the profile says.
   */
  Map<String, Node> parameters() {
    Map<String, Node> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, Parameter> parameter : rule.parameters().entrySet()) {
      parameters.put(parameter.getKey(), parameter.getValue().defaultValue());
    }
    Optional.ofNullable(rule.profiles().get(options.profile()))
        .map(ProfileChange::parameters)
        .ifPresent(parameters::putAll);
    parameters.putAll(options.policy().parameters().getOrDefault(rule.id().code(), Map.of()));
    return parameters;
  }
}
