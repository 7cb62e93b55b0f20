package dev.chartgate.helm.values;

import dev.chartgate.helm.chart.Chart;
import java.util.List;

/**
 * A chart as a release uses it: with the subcharts that are enabled, under the names that they have
 * in it.
 *
 * @param name its name, or the alias that its parent gives it; its values are below this key
 * @param chart the chart as it was loaded
 * @param subcharts its enabled subcharts
 */
public record EnabledChart(String name, Chart chart, List<EnabledChart> subcharts) {

  /** Copies the list. */
  public EnabledChart {
    subcharts = List.copyOf(subcharts);
  }

  static EnabledChart of(WorkingChart chart) {
    return new EnabledChart(
        chart.name(), chart.chart(), chart.subcharts().stream().map(EnabledChart::of).toList());
  }
}
