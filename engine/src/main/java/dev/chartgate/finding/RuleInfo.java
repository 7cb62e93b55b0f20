package dev.chartgate.finding;

import java.util.List;

/**
 * What a reader of a report wants to know of a rule.
 *
 * @param id the rule
 * @param title the problem, in a line
 * @param rationale why it matters
 * @param remediation the edit that mends it
 * @param severity how much it weighs under the profile and policy in force
 * @param tags what it is about
 */
public record RuleInfo(
    RuleId id,
    String title,
    String rationale,
    String remediation,
    Severity severity,
    List<String> tags) {

  /** Copies the tags. */
  public RuleInfo {
    tags = List.copyOf(tags);
  }
}
