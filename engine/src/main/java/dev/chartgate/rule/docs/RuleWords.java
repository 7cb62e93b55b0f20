package dev.chartgate.rule.docs;

import dev.chartgate.finding.Severity;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Parameter;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.Reference;
import dev.chartgate.rule.Rule;
import dev.chartgate.source.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The properties of a rule in words, the same on each page that shows them. */
public final class RuleWords {
  private RuleWords() {}

  /** The severity in the usual profile, and where another profile has another. */
  public static String severities(Rule rule) {
    String usual = severity(rule, Profile.DEFAULT);
    List<String> others = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      String here = severity(rule, profile);
      if (!here.equals(usual)) {
        others.add(here + " under the profile " + profile.label());
      }
    }
    return others.isEmpty() ? usual : usual + "; " + String.join(", ", others);
  }

  private static String severity(Rule rule, Profile profile) {
    return rule.severityUnder(profile).map(Severity::label).orElse("off");
  }

  /** The charts that a rule is for, with their versions; empty if it is for all. */
  public static List<String> charts(Pack pack, Rule rule) {
    Stream<String> charts =
        rule.charts().isEmpty()
            ? pack.charts().stream().map(chart -> chart.name() + " " + chart.versions())
            : rule.charts().stream().map(chart -> chart.name() + " " + chart.versions());
    return charts.map(String::strip).toList();
  }

  /** The default of a parameter as the rule file has it. */
  public static String defaultOf(Parameter parameter) {
    return YamlWriter.write(parameter.defaultValue()).strip();
  }

  /** A reference, without a link. */
  public static String reference(Reference reference) {
    return switch (reference) {
      case Reference.Document(String document, String section, Optional<Integer> line) ->
          "%s, \"%s\"%s".formatted(document, section, line(line));
      case Reference.Chart(String path, Optional<Integer> line) ->
          "the chart's %s%s".formatted(path, line(line));
      case Reference.Page(String title, String url) -> "%s: %s".formatted(title, url);
    };
  }

  private static String line(Optional<Integer> line) {
    return line.map(number -> ", line " + number).orElse("");
  }
}
