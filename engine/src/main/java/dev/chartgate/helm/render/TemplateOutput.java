package dev.chartgate.helm.render;

import dev.chartgate.helm.template.value.Text;

/**
 * What a template wrote.
 *
 * @param template the name of the template, for example {@code chart/templates/x.yaml}
 * @param file its file, as messages show it
 * @param text what it wrote, with where that came from
 */
public record TemplateOutput(String template, String file, Text text) {}
