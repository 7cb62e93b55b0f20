package dev.chartgate.helm.render;

import dev.chartgate.helm.template.value.Text;
import java.util.List;
import java.util.Map;

/** Executes templates. */
@FunctionalInterface
interface TemplateRunner {

  /**
   * Parses all templates in this order, and executes those that are not partials in the same order.
   *
   * @return what each wrote, by its name
   * @throws RenderException with what the first template that fails says
   */
  Map<String, Text> run(List<ChartTemplate> templates) throws RenderException;
}
