package dev.chartgate.helm.render;

import dev.chartgate.helm.chart.ChartFile;
import dev.chartgate.helm.values.EnabledChart;
import dev.chartgate.release.ValuesSchema;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schemas that a chart and its enabled subcharts bring for their values. */
public final class ChartSchemas {
  private ChartSchemas() {}

  /** The schemas, that of a chart before those of its subcharts. */
  public static List<ValuesSchema> of(EnabledChart chart) {
    List<ValuesSchema> schemas = new ArrayList<>();
    add(chart, NodePath.ROOT, schemas);
    return schemas;
  }

  private static void add(EnabledChart chart, NodePath scope, List<ValuesSchema> schemas) {
    Map<String, SourceText> folder = new LinkedHashMap<>();
    for (ChartFile file : chart.chart().files()) {
      if (file.path().endsWith(".json")) {
        folder.put(file.path(), file.text());
      }
    }
    chart.chart().schema().ifPresent(text -> schemas.add(new ValuesSchema(scope, text, folder)));
    for (EnabledChart subchart : chart.subcharts()) {
      add(subchart, scope.key(subchart.name()), schemas);
    }
  }
}
