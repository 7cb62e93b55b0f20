package dev.chartgate.load;

import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import dev.chartgate.source.YamlWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values and the description that stand in for a chart that is not at hand. */
final class PackDefaults {
  private final YamlReader yaml;
  private final Map<KnownChart, ValuesLayer> layers = new HashMap<>();

  PackDefaults(YamlReader yaml) {
    this.yaml = yaml;
  }

  /**
   * The defaults that a pack keeps, as a file of their own: they stand somewhere in a pack's file,
   * which means nothing to who reads of them.
   */
  ValuesLayer layer(KnownChart chart) {
    return layers.computeIfAbsent(chart, this::read);
  }

  private ValuesLayer read(KnownChart chart) {
    if (chart.defaults().isEmpty()) {
      return none();
    }
    KnownChart.Defaults defaults = chart.defaults().get();
    String name = chart.name() + " " + defaults.version() + " defaults";
    SourceText text = new SourceText(name, YamlWriter.write(defaults.values()));
    YamlStream stream = yaml.read(text);
    if (stream.problems().isEmpty()
        && stream.documents().getFirst().root() instanceof MappingNode values) {
      return new ValuesLayer(ValuesLayer.Kind.PACK_DEFAULT, text, values);
    }
    throw new IllegalArgumentException(
        "the defaults of %s are beyond the bounds of values: %s"
            .formatted(chart.name(), stream.problems()));
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
