package dev.chartgate.helm.render;

import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.values.EnabledChart;
import dev.chartgate.release.Values;
import dev.chartgate.source.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders charts as {@code helm template} does. */
public final class ChartRenderer {
  private final SchemaCheck schemas;
  private final YamlReader yaml;
  private final TemplateRunner runner;

  ChartRenderer(SchemaCheck schemas, YamlReader yaml, TemplateRunner runner) {
    this.schemas = schemas;
    this.yaml = yaml;
    this.runner = runner;
  }

  /**
   * Renders a chart.
   *
   * @param chart the chart with its enabled subcharts
   * @param values its values
   * @throws RenderException if Helm would refuse it, or it takes more than it may
   */
  public Rendering render(EnabledChart chart, Values values, RenderOptions options)
      throws RenderException {
    refuse(Preconditions.unmet(chart.chart(), options.kubeVersion()));
    refuse(
        schemas.problems(values, ChartSchemas.of(chart)).stream()
            .map(problem ->
                RenderProblem.at(problem.mark(), RenderFailure.VALUES_SCHEMA, problem.message()))
            .toList());
    TemplateCollector collector = new TemplateCollector(options);
    collector.collect(chart, values.effective(), true);
    Map<String, Text> outputs = runner.run(collector.templates());
    Map<String, Text> forCluster = new LinkedHashMap<>(outputs);
    forCluster.keySet().removeIf(ChartTemplate::isNotes);
    ManifestReader manifests = new ManifestReader(options.helm(), yaml);
    manifests.read(forCluster);
    return new Rendering(
        outputs,
        collector.crds(),
        manifests.manifests(),
        manifests.hooks(),
        Optional.ofNullable(outputs.get(chart.name() + "/templates/NOTES.txt")),
        manifests.warnings());
  }

  private static void refuse(List<RenderProblem> problems) throws RenderException {
    if (!problems.isEmpty()) {
      throw new RenderException(problems);
    }
  }
}
