package dev.chartgate.evaluate;

import dev.chartgate.finding.Severity;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Parameter;
import dev.chartgate.rule.ProfileChange;
import dev.chartgate.rule.Rule;
import dev.chartgate.source.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that are in force under some options, by pack, with severity and parameters settled.
 */
final class RulesInForce {
  private final Map<String, List<RuleInForce>> byPack;

  private RulesInForce(Map<String, List<RuleInForce>> byPack) {
    this.byPack = byPack;
  }

  static RulesInForce of(List<Pack> packs, EngineOptions options) {
    Map<String, List<RuleInForce>> byPack = new LinkedHashMap<>();
    for (Pack pack : packs) {
      List<RuleInForce> rules = new ArrayList<>();
      for (Rule rule : pack.rules()) {
        settle(rule, options).ifPresent(rules::add);
      }
      byPack.put(pack.id(), Collections.unmodifiableList(rules));
    }
    return new RulesInForce(byPack);
  }

  List<RuleInForce> of(Pack pack) {
    return byPack.getOrDefault(pack.id(), List.of());
  }

  /** A profile changes what the rule says, and the policy what the profile says. */
  private static Optional<RuleInForce> settle(Rule rule, EngineOptions options) {
    Optional<Severity> severity = rule.severityUnder(options.profile());
    if (severity.isEmpty() || !options.inForce(rule.id(), rule.tags())) {
      return Optional.empty();
    }
    Map<String, Node> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, Parameter> parameter : rule.parameters().entrySet()) {
      parameters.put(parameter.getKey(), parameter.getValue().defaultValue());
    }
    Optional.ofNullable(rule.profiles().get(options.profile()))
        .map(ProfileChange::parameters)
        .ifPresent(parameters::putAll);
    parameters.putAll(options.policy().parameters().getOrDefault(rule.id().code(), Map.of()));
    return Optional.of(
        new RuleInForce(rule, options.severity(rule.id(), severity.get()), parameters));
  }
}
