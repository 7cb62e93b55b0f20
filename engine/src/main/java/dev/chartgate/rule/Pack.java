package dev.chartgate.rule;

import dev.chartgate.release.KeyGlob;
import dev.chartgate.release.KnownChart;
import java.util.List;
import java.util.Optional;

/**
 * Rules that belong together.
 *
 * @param id its id, which is the name of its folder
 * @param version its version
 * @param title what it is about, in a line
 * @param document the document that its rules come from, if it is one
 * @param charts the charts it is for; empty for every release
 * @param sensitive values keys whose values are never shown
 * @param rules its rules, in the order of their codes
 */
public record Pack(
    String id,
    String version,
    String title,
    Optional<String> document,
    List<KnownChart> charts,
    List<KeyGlob> sensitive,
    List<Rule> rules) {

  /** Copies the lists. */
  public Pack {
    charts = List.copyOf(charts);
    sensitive = List.copyOf(sensitive);
    rules = List.copyOf(rules);
  }

  /** The same pack with other rules. */
  public Pack withRules(List<Rule> others) {
    return new Pack(id, version, title, document, charts, sensitive, others);
  }
}
