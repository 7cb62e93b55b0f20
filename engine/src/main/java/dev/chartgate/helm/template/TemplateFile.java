package dev.chartgate.helm.template;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.source.SourceText;
import java.util.function.Supplier;

/**
 * A file of templates.
 *
 * @param name the name of the template that it is, for example {@code chart/templates/x.yaml}
 * @param source its text, under the name that places show
 * @param isExecuted whether it is executed by itself; if not, it only defines what others use
 * @param dot what it is executed on; asked when its turn comes
 * @param control the conditions on which its chart is part of the release, as via
 */
public record TemplateFile(
    String name, SourceText source, boolean isExecuted, Supplier<Value> dot, Origin control) {

  /** A file whose chart is part of the release on no condition. */
  public TemplateFile(String name, SourceText source, boolean isExecuted, Supplier<Value> dot) {
    this(name, source, isExecuted, dot, Origin.NONE);
  }
}
