package dev.chartgate.load;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.ChartBounds;
import dev.chartgate.helm.chart.ChartException;
import dev.chartgate.helm.chart.ChartLoader;
import dev.chartgate.helm.chart.LoadedChart;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The chart in a record, without its subcharts, whose templates no record holds.
 *
 * @param chart the chart, as the record has it
 * @param values its values, with those of its subcharts
 * @param prefix what the names of its files begin with in messages
 */
record RecordedChart(MappingNode chart, MappingNode values, String prefix) {
  private static final String DEPENDENCIES = "dependencies";

  /**
   * Loads it, if it has templates.
   *
   * @throws ChartException if it is no chart that Helm would load
   */
  Optional<LoadedChart> load(HelmVersion helm, LoadBounds bounds) throws ChartException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      if (add("templates", files) == 0) {
        return Optional.empty();
      }
      add("files", files);
    } catch (IllegalArgumentException e) {
      // Not base64: Helm wrote none of this, and what is rendered is looked at beside it anyway.
      return Optional.empty();
    }
    Optional<String> metadata =
        chart
            .mapping("metadata")
            .map(RecordedChart::withoutDependencies)
            .flatMap(node -> YamlWriter.write(node, bounds.yaml().maxCharacters()));
    if (metadata.isEmpty()) {
      return Optional.empty();
    }
    files.put("Chart.yaml", metadata.get().getBytes(StandardCharsets.UTF_8));
    files.put("values.yaml", values.mark().source().text().getBytes(StandardCharsets.UTF_8));
    ChartLoader loader = new ChartLoader(helm, ChartBounds.DEFAULT, new YamlReader(bounds.yaml()));
    return Optional.of(loader.loadFiles(prefix, files, "record"));
  }

  private int add(String key, SortedMap<String, byte[]> files) {
    int count = 0;
    for (Node item : chart.sequence(key).map(SequenceNode::items).orElse(List.of())) {
      if (item instanceof MappingNode file) {
        Optional<String> name = file.string("name");
        Optional<String> data = file.string("data");
        if (name.isPresent() && data.isPresent()) {
          files.put(name.get(), Base64.getDecoder().decode(data.get()));
          count++;
        }
      }
    }
    return count;
  }

  private static MappingNode withoutDependencies(MappingNode metadata) {
    return new MappingNode(
        metadata.mark(),
        metadata.entries().stream().filter(entry -> !entry.key().equals(DEPENDENCIES)).toList());
  }
}
