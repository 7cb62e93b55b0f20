package dev.chartgate.rule;

import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.rule.Policy.Decision;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decisions that are taken together: what is said of a rule comes before what is said of its pack,
 * and that before what is said of all.
 *
 * @param outcomes by what came out
 * @param packs the same for the rules of some packs, by the id of the pack
 * @param rules what is done when a rule failed, by its code
 */
public record DecisionBlock(
    OutcomeDecisions outcomes, Map<String, OutcomeDecisions> packs, Map<String, Decision> rules) {
  /** Nothing is decided. */
  public static final DecisionBlock NONE =
      new DecisionBlock(OutcomeDecisions.NONE, Map.of(), Map.of());

  /** Copies the maps in their order. */
  public DecisionBlock {
    packs = Collections.unmodifiableMap(new LinkedHashMap<>(packs));
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
  }

  /** What is done with an outcome of a rule, as far as it is said here. */
  Optional<Decision> of(RuleId rule, Outcome outcome, Severity severity) {
    Optional<Decision> ofRule =
        outcome == Outcome.FAILED ? Optional.ofNullable(rules.get(rule.code())) : Optional.empty();
    return ofRule
        .or(() ->
            Optional.ofNullable(packs.get(rule.pack())).flatMap(pack -> pack.of(outcome, severity)))
        .or(() -> outcomes.of(outcome, severity));
  }
}
