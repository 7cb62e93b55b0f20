package dev.chartgate.load;

import dev.chartgate.finding.Confidence;
import dev.chartgate.helm.chart.Chart;
import dev.chartgate.helm.chart.ChartFile;
import dev.chartgate.helm.values.DisabledChart;
import dev.chartgate.helm.values.EnabledChart;
import dev.chartgate.release.FieldSource;
import dev.chartgate.release.SilentTemplate;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The templates that were not executed, since a condition or tag disabled their chart. */
final class DisabledTemplates {
  private final List<SilentTemplate> templates = new ArrayList<>();

  private DisabledTemplates() {}

  /** Those of the subcharts of a chart, at all levels. */
  static List<SilentTemplate> of(EnabledChart chart) {
    DisabledTemplates disabled = new DisabledTemplates();
    disabled.addBelow(chart, Map.of());
    return disabled.templates;
  }

  private void addBelow(EnabledChart chart, Map<NodePath, Confidence> around) {
    Map<NodePath, Confidence> keys = with(around, chart.switches());
    for (DisabledChart disabled : chart.disabled()) {
      Map<NodePath, Confidence> switches = with(Map.of(), disabled.switches());
      keys.forEach(switches::putIfAbsent);
      add(disabled.chart(), new FieldSource(switches, List.of(), false, Set.of(), Set.of()));
    }
    chart.subcharts().forEach(subchart -> addBelow(subchart, keys));
  }

  private static Map<NodePath, Confidence> with(
      Map<NodePath, Confidence> keys, List<NodePath> more) {
    Map<NodePath, Confidence> all = new LinkedHashMap<>(keys);
    more.forEach(key -> all.putIfAbsent(key, Confidence.VIA));
    return all;
  }

  private void add(Chart chart, FieldSource source) {
    if (!chart.isLibrary()) {
      for (ChartFile file : chart.templates()) {
        if (!baseName(file).startsWith("_")) {
          templates.add(new SilentTemplate(file.displayName(), source));
        }
      }
    }
    chart.subcharts().forEach(subchart -> add(subchart, source));
  }

  private static String baseName(ChartFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }
}
