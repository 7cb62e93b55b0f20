package dev.chartgate.helm.values;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chart while its dependencies are processed: enabled, disabled, renamed, given other values. */
final class WorkingChart {
  private final Chart chart;
  private Metadata metadata;
  private Table values;
  private List<WorkingChart> subcharts;
  private List<DisabledChart> disabled = List.of();

  /** The name and the dependencies, which copies of a chart can share. */
  private static final class Metadata {
    private String name;
    private Optional<List<WorkingDependency>> dependencies;

    Metadata(String name, Optional<List<WorkingDependency>> dependencies) {
      this.name = name;
      this.dependencies = dependencies;
    }
  }

  private WorkingChart(Chart chart, Metadata metadata, Table values, List<WorkingChart> subcharts) {
    this.chart = chart;
    this.metadata = metadata;
    this.values = values;
    this.subcharts = subcharts;
  }

  static WorkingChart of(Chart chart) {
    return new WorkingChart(
        chart,
        new Metadata(
            chart.name(),
            chart.dependencies().map(list -> list.stream().map(WorkingDependency::new).toList())),
        chart.values().map(Table::of).orElseGet(() -> new Table(chart.mark())),
        chart.subcharts().stream().map(WorkingChart::of).toList());
  }

  /**
   * A copy under the name that a dependency gives it. Helm 4 copies the declarations and the
   * subcharts, but not what those share in turn; Helm 3 shares both.
   */
  WorkingChart copyFor(WorkingDependency dependency, HelmVersion version) {
    String name = dependency.declared().alias().orElse(metadata.name);
    return switch (version) {
      case V3 ->
          new WorkingChart(chart, new Metadata(name, metadata.dependencies), values, subcharts);
      case V4 ->
          new WorkingChart(
              chart,
              new Metadata(
                  name,
                  metadata.dependencies.map(
                      list -> list.stream().map(WorkingDependency::copy).toList())),
              values,
              subcharts.stream()
                  .map(sub -> new WorkingChart(sub.chart, sub.metadata, sub.values, sub.subcharts))
                  .toList());
    };
  }

  Chart chart() {
    return chart;
  }

  String name() {
    return metadata.name;
  }

  Table values() {
    return values;
  }

  void setValues(Table values) {
    this.values = values;
  }

  /** The declared dependencies; absent if Helm has no list of them. */
  Optional<List<WorkingDependency>> dependencies() {
    return metadata.dependencies;
  }

  /** Replaces the dependencies; to Helm an empty list is none from here on. */
  void setDependencies(List<WorkingDependency> dependencies) {
    metadata.dependencies =
        dependencies.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(dependencies));
  }

  List<WorkingChart> subcharts() {
    return subcharts;
  }

  void setSubcharts(List<WorkingChart> subcharts) {
    this.subcharts = new ArrayList<>(subcharts);
  }

  /** The subcharts that were left out. */
  List<DisabledChart> disabled() {
    return disabled;
  }

  void setDisabled(List<DisabledChart> charts) {
    disabled = List.copyOf(charts);
  }

  boolean hasSubchart(String name) {
    return subcharts.stream().anyMatch(sub -> sub.name().equals(name));
  }
}
