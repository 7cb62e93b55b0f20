package dev.chartgate.rule;

import java.util.List;
import java.util.Optional;

/**
 * What reports show of a rule, also where it could not be judged.
 *
 * @param title the problem, in a line
 * @param rationale why it matters
 * @param remediation the edit that mends it
 * @param at where a finding points: the first that exists, else the closest parent of the first;
 *     empty for the selected node itself
 * @param part the piece of the scalar there that is meant
 */
public record RuleNotes(
    String title, String rationale, String remediation, List<AtPath> at, Optional<Part> part) {

  /** Copies the list. */
  public RuleNotes {
    at = List.copyOf(at);
  }
}
