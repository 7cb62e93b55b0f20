package dev.chartgate.load;

import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Optional;

/** The values and the description that stand in for a chart that is not at hand. */
final class PackDefaults {
  private PackDefaults() {}

  /** The defaults that a pack keeps of a chart; none if it keeps none. */
  static ValuesLayer layer(KnownChart chart) {
    return chart.defaults().map(KnownChart.Defaults::layer).orElseGet(PackDefaults::none);
  }

  /** No defaults at all, for charts that nobody knows. */
  static ValuesLayer none() {
    SourceText text = new SourceText("no defaults", "");
    return new ValuesLayer(
        ValuesLayer.Kind.PACK_DEFAULT, text, MappingNode.empty(Mark.start(text)));
  }

  /**
   * What is known of a chart from its pack.
   *
   * @param version the version that the input tells; without it that of the defaults
   */
  static ChartInfo chartInfo(KnownChart chart, Optional<String> version) {
    Optional<String> kept = chart.defaults().map(KnownChart.Defaults::version);
    Optional<String> appVersion =
        chart
            .defaults()
            .filter(defaults -> version.isEmpty() || version.get().equals(defaults.version()))
            .map(KnownChart.Defaults::appVersion);
    return new ChartInfo(
        chart.name(),
        version.or(() -> kept),
        appVersion,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
