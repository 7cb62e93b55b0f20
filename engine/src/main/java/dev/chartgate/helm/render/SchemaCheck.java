package dev.chartgate.helm.render;

import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesSchema;
import dev.chartgate.source.Problem;
import java.util.List;

/** Holds values to the schemas of a chart, without which Helm renders nothing. */
@FunctionalInterface
public interface SchemaCheck {
  /** What does not fit, at the place of the value, and schemas that cannot be used. */
  List<Problem> problems(Values values, List<ValuesSchema> schemas);
}
