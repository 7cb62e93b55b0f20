package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.helm.render.ManifestPrinter;
import dev.chartgate.helm.render.PrintOptions;
import dev.chartgate.helm.render.RenderException;
import dev.chartgate.helm.render.RenderFailure;
import dev.chartgate.helm.render.Rendering;
import dev.chartgate.helm.values.MergeBounds;
import dev.chartgate.helm.values.MergedValues;
import dev.chartgate.helm.values.ValuesException;
import dev.chartgate.helm.values.ValuesMerger;
import dev.chartgate.load.PathReader.Found;
import dev.chartgate.release.Facts;
import dev.chartgate.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints what {@code helm template} prints of a chart. */
public final class ChartPrinter {
  private final LoadBounds bounds;

  /** A printer within the usual bounds. */
  public ChartPrinter() {
    this.bounds = LoadBounds.DEFAULT;
  }

  /**
   * What was printed.
   *
   * @param text the text; absent if the chart does not render
   * @param problems why not
   * @param warnings what Helm passes over, and schemas that could not be used
   */
  public record Printed(
      Optional<String> text, List<NotEvaluated> problems, List<Problem> warnings) {

    /** Copies the lists. */
    public Printed {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }

    private static Printed nothing(List<NotEvaluated> problems) {
      return new Printed(Optional.empty(), problems, List.of());
    }
  }

  /**
   * Prints a chart.
   *
   * @param request names the chart as its only path, with values and release
   * @param options what of it is printed
   */
  public Printed print(LoadRequest request, PrintOptions options) {
    InputFiles files = new InputFiles(request, bounds);
    PathReader paths = new PathReader(files, bounds, request.helm());
    String path = request.paths().getFirst();
    Found found = paths.read(path);
    GivenValues given = GivenValues.of(request, paths);
    List<NotEvaluated> problems = new ArrayList<>(found.problems());
    problems.addAll(given.problems());
    if (!problems.isEmpty()) {
      return Printed.nothing(problems);
    }
    if (found.inputs().size() != 1 || !(found.inputs().getFirst() instanceof Input.Chart chart)) {
      return Printed.nothing(
          List.of(
              LoadException.notEvaluated(
                  What.CHART, path, "this is no chart, neither a folder nor a .tgz")));
    }
    try {
      Facts facts = FactsFile.read(request, files, bounds);
      return print(chart, merge(chart, given, request, files), request, options, facts);
    } catch (LoadException e) {
      return Printed.nothing(e.problems());
    } catch (ValuesException e) {
      return Printed.nothing(ReleaseAssembler.problems(e));
    }
  }

  private static MergedValues merge(
      Input.Chart chart, GivenValues given, LoadRequest request, InputFiles files)
      throws ValuesException {
    return new ValuesMerger(request.helm(), MergeBounds.DEFAULT, new SetFiles(files))
        .merge(chart.loaded().chart(), given.inputs());
  }

  /** Renders without knowing where what came from, which only a message about a mistake tells. */
  private static Rendering render(MergedValues merged, LoadRequest request, Facts facts)
      throws RenderException {
    try {
      return new ChartRun(request, facts, false).render(merged);
    } catch (RenderException e) {
      if (e.problems().stream().allMatch(p -> p.failure() != RenderFailure.TEMPLATE)) {
        throw e;
      }
      return new ChartRun(request, facts, true).render(merged);
    }
  }

  private static Printed print(
      Input.Chart chart,
      MergedValues merged,
      LoadRequest request,
      PrintOptions options,
      Facts facts) {
    try {
      Rendering rendering = render(merged, request, facts);
      List<Problem> warnings = new ArrayList<>(rendering.unusableSchemas());
      warnings.addAll(rendering.warnings());
      String text = new ManifestPrinter(request.helm()).print(rendering, options);
      return new Printed(Optional.of(text), List.of(), warnings);
    } catch (RenderException e) {
      return Printed.nothing(ChartRun.each(chart.name(), e));
    }
  }
}
