package dev.chartgate.rule;

import dev.chartgate.release.KeyGlob;
import dev.chartgate.release.KnownChart;
import dev.chartgate.source.Once;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Rules that belong together. */
public final class Pack {
  private final String id;
  private final String version;
  private final String title;
  private final Optional<String> document;
  private final List<KnownChart> charts;
  private final List<KeyGlob> sensitive;
  private final Once<List<Rule>> rules;

  /**
   * A pack.
   *
   * @param id its id, which is the name of its folder
   * @param version its version
   * @param title what it is about, in a line
   * @param document the document that its rules come from, if it is one
   * @param charts the charts it is for; empty for every release
   * @param sensitive values keys whose values are never shown
   * @param rules gives its rules, in the order of their codes, when somebody asks for them
   */
  public Pack(
      String id,
      String version,
      String title,
      Optional<String> document,
      List<KnownChart> charts,
      List<KeyGlob> sensitive,
      Supplier<List<Rule>> rules) {
    this.id = id;
    this.version = version;
    this.title = title;
    this.document = document;
    this.charts = List.copyOf(charts);
    this.sensitive = List.copyOf(sensitive);
    this.rules = new Once<>(() -> List.copyOf(rules.get()));
  }

  /** Its id, which is the name of its folder. */
  public String id() {
    return id;
  }

  /** Its version. */
  public String version() {
    return version;
  }

  /** What it is about, in a line. */
  public String title() {
    return title;
  }

  /** The document that its rules come from, if it is one. */
  public Optional<String> document() {
    return document;
  }

  /** The charts it is for; empty for every release. */
  public List<KnownChart> charts() {
    return charts;
  }

  /** Values keys whose values are never shown. */
  public List<KeyGlob> sensitive() {
    return sensitive;
  }

  /** Its rules, in the order of their codes. */
  public List<Rule> rules() {
    return rules.get();
  }

  /** The same pack with other rules. */
  public Pack withRules(List<Rule> others) {
    List<Rule> copy = List.copyOf(others);
    return new Pack(id, version, title, document, charts, sensitive, () -> copy);
  }

  @Override
  public String toString() {
    return id;
  }
}
