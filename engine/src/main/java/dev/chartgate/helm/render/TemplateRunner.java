package dev.chartgate.helm.render;

import java.util.List;

/** Executes templates. */
@FunctionalInterface
interface TemplateRunner {

  /**
   * Parses all templates in this order, and executes those that are not partials in the same order.
   *
   * @return what each wrote
   * @throws RenderException with what the first template that fails says
   */
  List<TemplateOutput> run(List<ChartTemplate> templates) throws RenderException;
}
