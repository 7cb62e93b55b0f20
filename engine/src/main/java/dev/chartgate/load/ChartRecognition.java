package dev.chartgate.load;

import dev.chartgate.release.KnownChart;
import dev.chartgate.source.MappingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the chart that values or objects belong to, where the chart itself is not at hand. */
final class ChartRecognition {
  private final List<KnownChart> charts;
  private final boolean isNamed;

  /**
   * A recognition.
   *
   * @param charts the charts that packs know by heart; of several with the same name the first one
   *     that has defaults counts
   * @param packs the packs or charts that a person named; if any, only theirs count
   */
  ChartRecognition(List<KnownChart> charts, List<String> packs) {
    Map<String, KnownChart> byName = new LinkedHashMap<>();
    for (KnownChart chart : charts) {
      if (packs.isEmpty() || packs.contains(chart.pack()) || packs.contains(chart.name())) {
        byName.merge(chart.name(), chart, (one, two) -> one.defaults().isPresent() ? one : two);
      }
    }
    this.charts = List.copyOf(byName.values());
    this.isNamed = !packs.isEmpty();
  }

  /** What was found. */
  sealed interface Result permits One, None, Several {}

  /**
   * A chart.
   *
   * @param chart the chart
   * @param version its version, if the input tells it
   */
  record One(KnownChart chart, Optional<String> version) implements Result {}

  /** No chart. */
  record None() implements Result {}

  /**
   * Charts among which nothing decides.
   *
   * @param charts the charts
   */
  record Several(List<KnownChart> charts) implements Result {}

  /** Whether a person named packs, so that it is no mistake if values belong to no known chart. */
  boolean isNamed() {
    return isNamed;
  }

  /** The names of the charts that count. */
  Set<String> names() {
    return charts.stream()
        .map(KnownChart::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The packs that a person can name, each with its first chart, for messages. */
  String choices() {
    Map<String, List<KnownChart>> byPack =
        charts.stream()
            .collect(
                Collectors.groupingBy(
                    KnownChart::pack, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    return byPack.entrySet().stream()
        .map(pack -> pack.getKey() + " (" + shown(pack.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }

  private static String shown(List<KnownChart> charts) {
    String first = charts.getFirst().name();
    return charts.size() == 1 ? first : "%s and %d more".formatted(first, charts.size() - 1);
  }

  /** The chart of this name, if it counts. */
  Result byName(ManifestChart chart) {
    return charts.stream()
        .filter(known -> known.name().equals(chart.name()))
        .<Result>map(known -> new One(known, chart.version()))
        .findFirst()
        .orElseGet(None::new);
  }

  /**
   * The chart of which values have the most telling keys. Where a person named a pack, no key has
   * to tell the chart: among those of the pack that are told equally well, the first is meant.
   */
  Result byKeys(MappingNode values) {
    if (isNamed && charts.size() == 1) {
      return new One(charts.getFirst(), Optional.empty());
    }
    long[] found = charts.stream().mapToLong(chart -> keysFound(chart, values)).toArray();
    long most = Arrays.stream(found).max().orElse(0);
    List<KnownChart> best = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] == most && (most > 0 || isNamed)) {
        best.add(charts.get(i));
      }
    }
    return switch (best.size()) {
      case 0 -> new None();
      case 1 -> new One(best.getFirst(), Optional.empty());
      default ->
          isNamed && isOnePack(best)
              ? new One(best.getFirst(), Optional.empty())
              : new Several(best);
    };
  }

  private static boolean isOnePack(List<KnownChart> charts) {
    return charts.stream().map(KnownChart::pack).distinct().count() == 1;
  }

  private static long keysFound(KnownChart chart, MappingNode values) {
    return chart.recognizedBy().stream().filter(glob -> glob.isFoundIn(values)).count();
  }
}
