package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.TemplateEngine;
import dev.chartgate.helm.template.call.Cluster;
import dev.chartgate.helm.template.parse.ParseBounds;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.values.EnabledChart;
import dev.chartgate.release.Values;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.List;
import java.util.Optional;

/** Renders charts as {@code helm template} does. */
public final class ChartRenderer {
  private static final String NOTES = "NOTES.txt";

  /**
   * What all manifests of a chart may be, together: several times what the largest charts write.
   */
  private static final YamlBounds MANIFESTS = new YamlBounds(64 << 20, 20_000, 200, 1_000_000);

  private final SchemaCheck schemas;
  private final YamlBounds yaml;
  private final TemplateRunner runner;
  private final boolean tracking;

  ChartRenderer(SchemaCheck schemas, YamlBounds yaml, TemplateRunner runner, boolean tracking) {
    this.tracking = tracking;
    this.schemas = schemas;
    this.yaml = yaml;
    this.runner = runner;
  }

  /**
   * A renderer of one line of Helm.
   *
   * @param schemas holds the values to the chart's schemas
   * @param bounds what a rendering may cost
   * @param cluster what {@code lookup} asks
   * @param tracking whether what is rendered knows where it came from; the text is the same
   */
  public static ChartRenderer of(
      HelmVersion helm,
      SchemaCheck schemas,
      RenderBounds bounds,
      Cluster cluster,
      boolean tracking) {
    TemplateEngine engine = new TemplateEngine(EngineFunctions.of(helm), ParseBounds.DEFAULT);
    return new ChartRenderer(
        schemas, MANIFESTS, new EngineRunner(engine, helm, bounds, cluster, tracking), tracking);
  }

  /**
   * A renderer of charts without their subcharts, as records hold them: a template that fails,
   * since it needs one that is not there, writes nothing. What the others write knows where it came
   * from.
   *
   * @param bounds what a rendering may cost
   * @param cluster what {@code lookup} asks
   */
  public static ChartRenderer ofParts(
      HelmVersion helm, SchemaCheck schemas, RenderBounds bounds, Cluster cluster) {
    TemplateEngine engine = new TemplateEngine(EngineFunctions.of(helm), ParseBounds.DEFAULT);
    return new ChartRenderer(
        schemas,
        MANIFESTS,
        new EngineRunner(engine, helm, bounds, cluster, true, EngineRunner.OnFailure.GO_ON),
        true);
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
    SchemaCheck.Result schema = schemas.check(values, ChartSchemas.of(chart));
    refuse(
        schema.violations().stream()
            .map(problem ->
                RenderProblem.at(problem.mark(), RenderFailure.VALUES_SCHEMA, problem.message()))
            .toList());
    TemplateCollector collector = new TemplateCollector(options);
    collector.collect(chart, values.effective(), tracking);
    List<TemplateOutput> outputs = runner.run(collector.templates());
    ManifestSorter manifests = new ManifestSorter(options.helm(), YamlReader.ofMany(yaml));
    manifests.read(outputs.stream().filter(output -> !isNotes(output)).toList());
    return new Rendering(
        outputs,
        collector.crds(),
        manifests.manifests(),
        manifests.hooks(),
        notes(chart, outputs),
        manifests.warnings(),
        schema.unusable());
  }

  private static boolean isNotes(TemplateOutput output) {
    return output.template().endsWith(NOTES);
  }

  private static Optional<Text> notes(EnabledChart chart, List<TemplateOutput> outputs) {
    String name = chart.name() + "/templates/" + NOTES;
    return outputs.stream()
        .filter(output -> output.template().equals(name))
        .map(TemplateOutput::text)
        .findFirst();
  }

  private static void refuse(List<RenderProblem> problems) throws RenderException {
    if (!problems.isEmpty()) {
      throw new RenderException(problems);
    }
  }
}
