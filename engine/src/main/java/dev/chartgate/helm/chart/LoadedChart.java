package dev.chartgate.helm.chart;

import dev.chartgate.source.Problem;
import dev.chartgate.source.YamlStream;
import java.util.List;

/**
 * What loading a chart gives.
 *
 * @param chart the chart
 * @param streams the values.yaml of the chart and of its subcharts, as they were read, with the
 *     keys that they have twice
 * @param warnings what Helm passes over, in the order in which it was found
 */
public record LoadedChart(Chart chart, List<YamlStream> streams, List<Problem> warnings) {

  /** Copies the lists. */
  public LoadedChart {
    streams = List.copyOf(streams);
    warnings = List.copyOf(warnings);
  }
}
