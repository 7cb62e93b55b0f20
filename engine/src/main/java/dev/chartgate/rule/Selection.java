package dev.chartgate.rule;

import dev.chartgate.finding.RuleId;
import java.util.List;

/**
 * Which rules are in force. Each term is a code ({@code DSX001}), the beginning of codes ({@code
 * DSX}), a pack ({@code dsx-connect}), a rule ({@code dsx-connect/scan-url-missing}, or its name
 * alone) or a tag.
 *
 * @param select only rules that one of these terms names; empty for all rules
 * @param ignore no rule that one of these terms names, whatever {@code select} says
 */
public record Selection(List<String> select, List<String> ignore) {
  /** All rules. */
  public static final Selection ALL = new Selection(List.of(), List.of());

  /** Copies the terms. */
  public Selection {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  /** Whether a rule is in force. */
  public boolean includes(RuleId rule, List<String> tags) {
    return (select.isEmpty() || anyNames(select, rule, tags)) && !anyNames(ignore, rule, tags);
  }

  private static boolean anyNames(List<String> terms, RuleId rule, List<String> tags) {
    return terms.stream().anyMatch(term -> names(term, rule, tags));
  }

  /** Whether a term names a rule. */
  static boolean names(String term, RuleId rule, List<String> tags) {
    return (!term.isEmpty() && rule.code().startsWith(term))
        || term.equals(rule.pack())
        || term.equals(rule.name())
        || term.equals(rule.toString())
        || tags.contains(term);
  }
}
