package dev.chartgate.helm.values;

import dev.chartgate.helm.chart.Chart;
import dev.chartgate.source.NodePath;
import java.util.List;

/**
 * A subchart that a release does not use.
 *
 * @param chart the chart as it was loaded
 * @param switches the values keys that disabled it, seen from the root chart
 */
public record DisabledChart(Chart chart, List<NodePath> switches) {

  /** Copies the list. */
  public DisabledChart {
    switches = List.copyOf(switches);
  }
}
