package dev.chartgate.helm.values;

import dev.chartgate.helm.chart.Chart;
import dev.chartgate.helm.chart.ChartDependency;
import java.util.List;

/**
 * A chart as a release uses it: with the subcharts that are enabled, under the names that they have
 * in it.
 *
 * @param name its name, or the alias that its parent gives it; its values are below this key
 * @param chart the chart as it was loaded
 * @param dependencies the dependencies that it declares and that are enabled
 * @param subcharts its enabled subcharts
 */
public record EnabledChart(
    String name, Chart chart, List<ChartDependency> dependencies, List<EnabledChart> subcharts) {

  /** Copies the lists. */
  public EnabledChart {
    dependencies = List.copyOf(dependencies);
    subcharts = List.copyOf(subcharts);
  }

  static EnabledChart of(WorkingChart chart) {
    return new EnabledChart(
        chart.name(),
        chart.chart(),
        chart.dependencies().orElse(List.of()).stream().map(WorkingDependency::declared).toList(),
        chart.subcharts().stream().map(EnabledChart::of).toList());
  }
}
