package dev.chartgate.evaluate;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.Selection;
import java.util.List;
import java.util.Set;

/**
 * How an engine judges.
 *
 * @param profile what the release is for; sets severities and parameters
 * @param selection which rules are in force
 * @param policy what an organisation has changed
 * @param named the ids of packs that are bound whatever the chart is
 * @param keepPassed whether verdicts that passed are reported too
 * @param overrides what is decided for findings by the file that they point into
 */
public record EngineOptions(
    Profile profile,
    Selection selection,
    Policy policy,
    Set<String> named,
    boolean keepPassed,
    FileOverrides overrides) {

  /** The same for all files. */
  public EngineOptions(
      Profile profile, Selection selection, Policy policy, Set<String> named, boolean keepPassed) {
    this(profile, selection, policy, named, keepPassed, FileOverrides.NONE);
  }

  /** Copies the names. */
  public EngineOptions {
    named = Set.copyOf(named);
  }

  /** Whether a rule is in force, by the selection and by the policy's. */
  boolean inForce(RuleId rule, List<String> tags) {
    return selection.includes(rule, tags) && policy.selection().includes(rule, tags);
  }

  /** Whether a rule of the engine's own is in force. */
  boolean inForce(EngineRule rule) {
    return inForce(rule.id(), List.of());
  }

  /** The severity of a rule of the engine's own: the policy's, or else its own. */
  Severity severity(EngineRule rule) {
    return severity(rule.id(), rule.severity());
  }

  /** The severity of a rule: the policy's, or else the given one. */
  Severity severity(RuleId rule, Severity otherwise) {
    return policy.severities().getOrDefault(rule.code(), otherwise);
  }

  /** The default profile, all rules, no policy. */
  public static EngineOptions defaults() {
    return new EngineOptions(Profile.DEFAULT, Selection.ALL, Policy.NONE, Set.of(), false);
  }
}
