package dev.chartgate.helm.values;

import dev.chartgate.helm.chart.Chart;
import dev.chartgate.source.NodePath;
import java.util.List;

/**
 * A chart as a release uses it: with the subcharts that are enabled, under the names that they have
 * in it.
 *
 * @param name its name, or the alias that its parent gives it; its values are below this key
 * @param chart the chart as it was loaded
 * @param dependencies the dependencies that it declares, without those that were disabled
 * @param subcharts its enabled subcharts
 * @param switches the values keys that could have disabled it: conditions and tags of the
 *     dependency that its parent declares, seen from the root chart
 * @param disabled its subcharts that are not enabled
 */
public record EnabledChart(
    String name,
    Chart chart,
    List<LeftDependency> dependencies,
    List<EnabledChart> subcharts,
    List<NodePath> switches,
    List<DisabledChart> disabled) {

  /** Copies the lists. */
  public EnabledChart {
    dependencies = List.copyOf(dependencies);
    subcharts = List.copyOf(subcharts);
    switches = List.copyOf(switches);
    disabled = List.copyOf(disabled);
  }

  static EnabledChart of(WorkingChart chart) {
    return of(chart, List.of());
  }

  private static EnabledChart of(WorkingChart chart, List<NodePath> switches) {
    List<WorkingDependency> dependencies = chart.dependencies().orElse(List.of());
    return new EnabledChart(
        chart.name(),
        chart.chart(),
        dependencies.stream()
            .map(dependency -> new LeftDependency(dependency.declared(), dependency.isEnabled()))
            .toList(),
        chart.subcharts().stream().map(sub -> of(sub, switchesOf(sub, dependencies))).toList(),
        switches,
        chart.disabled());
  }

  private static List<NodePath> switchesOf(
      WorkingChart subchart, List<WorkingDependency> dependencies) {
    return dependencies.stream()
        .filter(dependency -> dependency.name().equals(subchart.name()))
        .flatMap(dependency -> dependency.switches().stream())
        .toList();
  }
}
