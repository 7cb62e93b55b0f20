package dev.chartgate.evaluate;

import dev.chartgate.finding.Notice;
import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.Release;
import dev.chartgate.release.Version;
import dev.chartgate.rule.ChartRange;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Rule;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which packs judge a release. A pack without charts judges every one; another judges the charts
 * that it names, told by name and marks, in the versions that it covers.
 *
 * @param packs the packs that judge the release
 * @param notices the packs that know the chart but not this version of it
 */
record PackBinding(List<Pack> packs, List<Notice> notices) {

  PackBinding {
    packs = List.copyOf(packs);
    notices = List.copyOf(notices);
  }

  /**
   * Binds packs to a release.
   *
   * @param named the ids of packs that a person has named, which are bound whatever the chart is
   */
  static PackBinding of(List<Pack> packs, Set<String> named, Release release) {
    List<Pack> bound = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (Pack pack : packs) {
      if (pack.charts().isEmpty() || named.contains(pack.id())) {
        bound.add(pack);
        continue;
      }
      Optional<KnownChart> known = known(pack, release);
      if (known.isEmpty()) {
        continue;
      }
      Optional<String> version = release.chart().flatMap(ChartInfo::version);
      if (version.isEmpty() || known.get().versions().covers(version.get())) {
        bound.add(pack);
      } else {
        notices.add(notCovered(pack, known.get(), version.get()));
      }
    }
    return new PackBinding(bound, notices);
  }

  private static Optional<KnownChart> known(Pack pack, Release release) {
    return release
        .chart()
        .flatMap(chart ->
            pack.charts().stream()
                .filter(known -> known.name().equals(chart.name()))
                .filter(known -> hasMarks(known.marks(), chart, release))
                .findFirst());
  }

  /**
   * A chart whose metadata is not at hand was recognised from its values or named by its objects.
   */
  private static boolean hasMarks(KnownChart.Marks marks, ChartInfo chart, Release release) {
    return marks.isEmpty()
        || chart.metadata().isEmpty()
        || chart.home().filter(home -> startsWithAny(home, marks.home())).isPresent()
        || chart.sources().stream().anyMatch(source -> startsWithAny(source, marks.sources()))
        || chart.dependencies().stream().anyMatch(marks.dependencies()::contains)
        || marks.values().stream().anyMatch(key -> hasKey(release, key));
  }

  private static boolean startsWithAny(String text, List<String> beginnings) {
    return beginnings.stream().anyMatch(text::startsWith);
  }

  private static boolean hasKey(Release release, NodePath key) {
    return release.values().flatMap(values -> values.effective().at(key)).isPresent();
  }

  private static Notice notCovered(Pack pack, KnownChart known, String version) {
    return new Notice(
        EngineRule.CHART_VERSION_NOT_COVERED.id().code(),
        "the pack %s covers the versions %s of the chart %s, not %s; its rules were not applied"
            .formatted(pack.id(), known.versions(), known.name(), version),
        Optional.empty());
  }

  /** How a rule's own charts stand to the chart of a release. */
  enum Fit {
    /** The rule is for this chart. */
    APPLIES,
    /** The rule is for another chart or version. */
    OTHER,
    /** The rule is for some versions, and this chart's is not known, or is no version. */
    VERSION_UNKNOWN
  }

  /**
   * Whether a rule of a pack is for the chart of a release; without a list, it is for the pack's
   * first.
   */
  static Fit fit(Pack pack, Rule rule, Release release) {
    if (release.chart().isEmpty() || pack.charts().isEmpty()) {
      return rule.charts().isEmpty() ? Fit.APPLIES : Fit.VERSION_UNKNOWN;
    }
    ChartInfo chart = release.chart().get();
    if (rule.charts().isEmpty()) {
      boolean another =
          pack.charts().stream().skip(1).anyMatch(known -> known.name().equals(chart.name()));
      return another ? Fit.OTHER : Fit.APPLIES;
    }
    for (ChartRange range : rule.charts()) {
      if (range.name().equals(chart.name())) {
        if (chart.version().flatMap(Version::parse).isEmpty() && !range.versions().admitsAll()) {
          return Fit.VERSION_UNKNOWN;
        }
        if (chart.version().isEmpty() || range.versions().covers(chart.version().get())) {
          return Fit.APPLIES;
        }
      }
    }
    return Fit.OTHER;
  }
}
