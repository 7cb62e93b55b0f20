package dev.chartgate.helm.render;

import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesSchema;
import dev.chartgate.source.Problem;
import java.util.List;

/** Holds values to the schemas of a chart: where they violate one, Helm renders nothing. */
@FunctionalInterface
public interface SchemaCheck {
  /** Looks at no schema. */
  SchemaCheck NONE = (values, schemas) -> new Result(List.of(), List.of());

  /** Holds values to schemas. */
  Result check(Values values, List<ValuesSchema> schemas);

  /**
   * What was found.
   *
   * @param violations what does not fit, at the place of the value
   * @param unusable what keeps a schema from being used, at its place there; rendering goes on, as
   *     Helm does that fetches the schema's parts from a network
   */
  record Result(List<Problem> violations, List<Problem> unusable) {

    /** Copies the lists. */
    public Result {
      violations = List.copyOf(violations);
      unusable = List.copyOf(unusable);
    }
  }
}
