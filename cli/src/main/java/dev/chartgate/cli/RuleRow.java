package dev.chartgate.cli;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rule in a list.
 *
 * @param id its name
 * @param severity how much it weighs under the profile that was asked for; absent if it is off
 *     there
 * @param scope what it judges
 * @param title the problem, in a line
 * @param tags what it is about
 */
record RuleRow(
    RuleId id, Optional<Severity> severity, String scope, String title, List<String> tags) {

  /** The rules of the engine and of some packs under a profile, by pack and code. */
  static List<RuleRow> of(List<Pack> packs, Profile profile, Selection selection) {
    List<RuleRow> rows = new ArrayList<>();
    for (EngineRule rule : EngineRule.values()) {
      rows.add(
          new RuleRow(rule.id(), Optional.of(rule.severity()), "engine", rule.title(), List.of()));
    }
    for (Pack pack : packs) {
      for (Rule rule : pack.rules()) {
        rows.add(
            new RuleRow(
                rule.id(),
                rule.severityUnder(profile),
                rule.scope().label(),
                rule.title(),
                rule.tags()));
      }
    }
    rows.removeIf(row -> !selection.includes(row.id, row.tags));
    rows.sort(
        Comparator.comparing((RuleRow row) -> row.id.pack()).thenComparing(row -> row.id.code()));
    return rows;
  }

  /** The severity's name, or that the rule is off. */
  String severityLabel() {
    return severity.map(Severity::label).orElse("off");
  }
}
