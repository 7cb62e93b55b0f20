package dev.chartgate.evaluate;

import dev.chartgate.finding.Severity;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules that are in force under some options, by pack, with their severity settled when the
 * pack first judges a release. Safe for many threads.
 */
final class RulesInForce {
  private final EngineOptions options;
  private final Map<String, List<RuleInForce>> byPack = new ConcurrentHashMap<>();

  RulesInForce(EngineOptions options) {
    this.options = options;
  }

  List<RuleInForce> of(Pack pack) {
    return byPack.computeIfAbsent(pack.id(), _ -> settled(pack));
  }

  private List<RuleInForce> settled(Pack pack) {
    List<RuleInForce> rules = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      Optional<Severity> severity = rule.severityUnder(options.profile());
      if (severity.isPresent() && options.inForce(rule.id(), rule.tags())) {
        rules.add(new RuleInForce(rule, options.severity(rule.id(), severity.get()), options));
      }
    }
    return Collections.unmodifiableList(rules);
  }
}
