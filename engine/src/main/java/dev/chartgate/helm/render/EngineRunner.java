package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.TemplateEngine;
import dev.chartgate.helm.template.TemplateException;
import dev.chartgate.helm.template.TemplateFile;
import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.Cluster;
import dev.chartgate.helm.template.call.Environment;
import dev.chartgate.helm.template.origin.Position;
import dev.chartgate.helm.template.origin.Sources;
import dev.chartgate.helm.template.parse.TemplateSyntaxException;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.source.Mark;
import dev.chartgate.source.NodePath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Executes templates with Go's template language, within bounds, and the same way each time. */
final class EngineRunner implements TemplateRunner {
  /** What random functions start from, and the time that it is in templates. */
  private static final long SEED = 20_000_101;

  private static final Instant NOW = Instant.parse("2000-01-01T00:00:00Z");

  private final TemplateEngine engine;
  private final HelmVersion helm;
  private final RenderBounds bounds;
  private final Cluster cluster;
  private final boolean tracking;
  private final OnFailure onFailure;

  /** What becomes of the others when a template fails. */
  enum OnFailure {
    /** Nothing is rendered, as Helm has it. */
    END,
    /** They are rendered. */
    GO_ON
  }

  /**
   * A runner that ends with the first template that fails.
   *
   * @param cluster what {@code lookup} asks
   * @param tracking whether the outputs know where they came from
   */
  EngineRunner(
      TemplateEngine engine,
      HelmVersion helm,
      RenderBounds bounds,
      Cluster cluster,
      boolean tracking) {
    this(engine, helm, bounds, cluster, tracking, OnFailure.END);
  }

  EngineRunner(
      TemplateEngine engine,
      HelmVersion helm,
      RenderBounds bounds,
      Cluster cluster,
      boolean tracking,
      OnFailure onFailure) {
    this.onFailure = onFailure;
    this.engine = engine;
    this.helm = helm;
    this.bounds = bounds;
    this.cluster = cluster;
    this.tracking = tracking;
  }

  @Override
  public List<TemplateOutput> run(List<ChartTemplate> templates) throws RenderException {
    try {
      List<TemplateFile> files = templates.stream().map(EngineRunner::file).toList();
      Map<String, Text> written =
          switch (onFailure) {
            case END -> engine.run(files, environment());
            case GO_ON -> engine.runEach(files, environment());
          };
      return templates.stream()
          .filter(ChartTemplate::isExecuted)
          .map(template -> output(template, written.getOrDefault(template.name(), Text.EMPTY)))
          .toList();
    } catch (TemplateSyntaxException e) {
      throw new RenderException(
          RenderProblem.at(
              e.place(),
              RenderFailure.TEMPLATE_SYNTAX,
              "this is no template: " + MistakeWords.of(e.detail())));
    } catch (TemplateException e) {
      throw new RenderException(problem(e));
    } catch (BudgetException e) {
      throw new RenderException(
          new RenderProblem(
              RenderFailure.BUDGET,
              String.valueOf(e.getMessage()) + e.position().map(EngineRunner::inText).orElse(""),
              e.position().map(Position::filesOfChain).orElse(List.of()),
              List.of()));
    }
  }

  private static TemplateFile file(ChartTemplate template) {
    return new TemplateFile(
        template.name(),
        template.file().text(),
        template.isExecuted(),
        template::dot,
        template.chart().control());
  }

  private static TemplateOutput output(ChartTemplate template, Text text) {
    return new TemplateOutput(template.name(), template.file().displayName(), text);
  }

  private Environment environment() {
    Budget budget =
        new Budget(bounds.maxSteps(), bounds.maxCharacters(), bounds.deadline().begin());
    return new Environment(helm, budget, new Random(SEED), NOW, cluster, tracking);
  }

  private static RenderProblem problem(TemplateException e) {
    List<NodePath> keys = List.copyOf(Sources.of(e.origin()).keys().keySet());
    return new RenderProblem(
        RenderFailure.TEMPLATE,
        MistakeWords.of(e.detail()) + inText(e.position()),
        e.position().filesOfChain(),
        keys);
  }

  /** Where in a text it is that is in no file. */
  private static String inText(Position position) {
    Mark mark = position.mark();
    return position.frame().isTpl()
        ? " (at %d:%d of the text that tpl evaluates)".formatted(mark.line(), mark.column())
        : "";
  }
}
