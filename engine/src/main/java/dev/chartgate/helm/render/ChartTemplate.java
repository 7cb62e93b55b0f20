package dev.chartgate.helm.render;

import dev.chartgate.helm.chart.ChartFile;
import dev.chartgate.helm.template.value.MapValue;

/**
 * A template of a release.
 *
 * @param name as Helm names it, for example {@code chart/charts/sub/templates/x.yaml}
 * @param file the file
 * @param chart the chart that it belongs to
 */
record ChartTemplate(String name, ChartFile file, ChartScope chart) {
  /** The last part of the name. */
  private String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Whether it is executed by itself: partials are there for others to include. */
  boolean isExecuted() {
    return !baseName().startsWith("_");
  }

  /** The dot that it is executed with, which all templates of one chart share. */
  MapValue dot() {
    return chart.dotFor(name);
  }
}
