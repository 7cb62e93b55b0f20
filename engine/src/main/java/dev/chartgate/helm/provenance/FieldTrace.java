package dev.chartgate.helm.provenance;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Position;
import dev.chartgate.helm.template.origin.Sources;
import dev.chartgate.release.FieldSource;
import dev.chartgate.source.Mark;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The origins that make a field what it is.
 *
 * @param data those of its own text and of the names of the keys above it
 * @param around what decided that it stands there, under that name and at that index
 */
record FieldTrace(List<Origin> data, Origin around) {

  FieldTrace {
    data = List.copyOf(data);
  }

  FieldSource source() {
    Sources sources = Sources.of(data, List.of(around));
    Set<Mark> templates = new LinkedHashSet<>();
    for (Position position : sources.positions()) {
      templates.addAll(position.filesOfChain());
    }
    return source(sources, List.copyOf(templates));
  }

  /** The same keys, with places of templates that are known from elsewhere. */
  FieldSource source(List<Mark> templates) {
    return source(Sources.of(data, List.of(around)), templates);
  }

  private static FieldSource source(Sources sources, List<Mark> templates) {
    return new FieldSource(
        sources.keys(), templates, sources.moving(), sources.wants(), sources.hidden());
  }
}
