package dev.chartgate.helm.render;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Text;

/**
 * What the templates of one chart see.
 *
 * @param path the name of the chart in the release, for example {@code chart/charts/sub}
 * @param dot the dot, without the template
 * @param types the types that it has
 * @param control the conditions on which the chart is part of the release, as via
 */
record ChartScope(String path, MapValue dot, GoTypes types, Origin control) {

  /** The dot of a template; as in Helm, the map is one and the same for all of them. */
  MapValue dotFor(String template) {
    MapValue about = new MapValue(types.values(), dot.origin());
    about.set("Name", Text.of(template));
    about.set("BasePath", Text.of(path + "/templates"));
    dot.set("Template", about);
    return dot.withType(types.values());
  }
}
