package dev.chartgate.helm.render;

import dev.chartgate.helm.chart.Chart;
import dev.chartgate.helm.chart.ChartDependency;
import dev.chartgate.helm.chart.DependencyRange;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Helm demands of a chart before it executes any template. */
final class Preconditions {
  private Preconditions() {}

  /** All that is not met, in Helm's order. */
  static List<RenderProblem> unmet(Chart chart, KubeVersion kube) {
    List<RenderProblem> problems = new ArrayList<>();
    if (chart.isLibrary()) {
      problems.add(
          RenderProblem.at(
              mark(chart, "type"),
              RenderFailure.LIBRARY_CHART,
              "%s is a library chart, which cannot be installed; name a chart that uses it"
                  .formatted(chart.name())));
    }
    for (ChartDependency dependency : chart.dependencies().orElse(List.of())) {
      if (chart.subcharts().stream().noneMatch(sub -> sub.name().equals(dependency.name()))) {
        problems.add(
            RenderProblem.at(
                dependency.mark(),
                RenderFailure.MISSING_DEPENDENCY,
                "the dependency %s is declared, but missing in charts/; run helm dependency build"
                    .formatted(dependency.name())));
      }
    }
    kubeVersion(chart)
        .filter(range -> !accepts(range, kube))
        .ifPresent(range ->
            problems.add(
                RenderProblem.at(
                    mark(chart, "kubeVersion"),
                    RenderFailure.KUBE_VERSION,
                    "the chart wants Kubernetes %s, and this is %s; name the version with --kube-version"
                        .formatted(range, kube.version()))));
    return problems;
  }

  private static Optional<String> kubeVersion(Chart chart) {
    return chart
        .info()
        .metadata()
        .map(metadata -> new MetadataTexts(metadata).cleanText("kubeVersion").value())
        .filter(range -> !range.isEmpty());
  }

  private static boolean accepts(String range, KubeVersion kube) {
    return DependencyRange.parse(range).filter(r -> r.contains(kube.plain())).isPresent();
  }

  private static Mark mark(Chart chart, String key) {
    Optional<MappingNode> metadata = chart.info().metadata();
    return metadata.flatMap(m -> m.get(key)).map(Node::mark).orElseGet(chart::mark);
  }
}
