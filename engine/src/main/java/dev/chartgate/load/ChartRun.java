package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.finding.Place;
import dev.chartgate.helm.render.ChartRenderer;
import dev.chartgate.helm.render.FactsCluster;
import dev.chartgate.helm.render.RenderException;
import dev.chartgate.helm.render.RenderFailure;
import dev.chartgate.helm.render.RenderOptions;
import dev.chartgate.helm.render.RenderProblem;
import dev.chartgate.helm.render.Rendering;
import dev.chartgate.helm.values.MergedValues;
import dev.chartgate.release.Facts;
import dev.chartgate.release.Release;
import dev.chartgate.source.Mark;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Once;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Renders charts for one request. */
final class ChartRun {
  /** How many callers and keys a message lists. */
  private static final int SHOWN = 8;

  private final LoadRequest request;

  /** Only charts need it: values and manifests are judged without templates and functions. */
  private final Supplier<ChartRenderer> renderer;

  private ChartRun(LoadRequest request, Supplier<ChartRenderer> renderer) {
    this.request = request;
    this.renderer = new Once<>(renderer);
  }

  /**
   * A run.
   *
   * @param facts what {@code lookup} finds
   * @param tracking whether what is rendered knows where it came from
   */
  ChartRun(LoadRequest request, Facts facts, boolean tracking) {
    this(
        request,
        () ->
            ChartRenderer.of(
                request.helm(),
                request.rendering().schemas(),
                request.rendering().bounds(),
                new FactsCluster(facts),
                tracking));
  }

  /** A run of the chart in a record, of whose templates those fail that need others. */
  static ChartRun ofRecord(LoadRequest request, Facts facts) {
    return new ChartRun(
        request,
        () ->
            ChartRenderer.ofParts(
                request.helm(),
                request.rendering().schemas(),
                request.rendering().bounds(),
                new FactsCluster(facts)));
  }

  /**
   * Renders a chart.
   *
   * @param merged the chart's values, with the chart
   * @throws RenderException if it does not render
   */
  Rendering render(MergedValues merged) throws RenderException {
    RenderSettings settings = request.rendering();
    return renderer
        .get()
        .render(
            merged.chart().orElseThrow(),
            merged.values(),
            new RenderOptions(
                request.helm(),
                request.releaseName().orElse(Release.DEFAULT_NAME),
                request.namespace().orElse(Release.DEFAULT_NAMESPACE),
                settings.isUpgrade(),
                settings.kubeVersion(),
                settings.apiVersions()));
  }

  /**
   * Why a chart was not rendered. Values that violate a schema are findings of their own, so here
   * they are said once.
   *
   * @param chart the name of the chart in messages
   */
  static List<NotEvaluated> problems(String chart, RenderException e) {
    boolean schema =
        e.problems().stream().anyMatch(p -> p.failure() == RenderFailure.VALUES_SCHEMA);
    if (schema) {
      return List.of(
          LoadException.notEvaluated(
              What.TEMPLATES,
              chart,
              "the values violate the chart's schema, so Helm would render nothing, and no object"
                  + " was judged"));
    }
    return each(chart, e);
  }

  /** Each reason why a chart was not rendered. */
  static List<NotEvaluated> each(String chart, RenderException e) {
    return e.problems().stream().map(problem -> problem(chart, problem)).toList();
  }

  private static NotEvaluated problem(String chart, RenderProblem problem) {
    Optional<Mark> mark = problem.places().stream().findFirst();
    if (mark.isEmpty()) {
      return LoadException.notEvaluated(What.TEMPLATES, chart, message(problem));
    }
    return new NotEvaluated(
        What.TEMPLATES,
        Optional.of(new Place(mark.get(), Optional.empty(), Optional.empty())),
        message(problem));
  }

  /** The message, the way there and the keys, on one line. */
  static String message(RenderProblem problem) {
    StringBuilder out = new StringBuilder(problem.message());
    if (problem.places().size() > 1) {
      List<Mark> callers = problem.places().subList(1, problem.places().size());
      out.append("; called from ")
          .append(some(callers.stream().map(Mark::toString).toList(), ", from "));
    }
    if (!problem.keys().isEmpty()) {
      out.append("; values that took part: ")
          .append(some(problem.keys().stream().map(NodePath::toSetKey).toList(), ", "));
    }
    return out.toString();
  }

  /**
   * The first of them and how many more there are: templates can call themselves a thousand deep.
   */
  private static String some(List<String> all, String between) {
    String first = String.join(between, all.subList(0, Math.min(SHOWN, all.size())));
    return all.size() <= SHOWN ? first : "%s and %,d more".formatted(first, all.size() - SHOWN);
  }
}
