package dev.chartgate.evaluate;

import dev.chartgate.helm.render.SchemaCheck;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesSchema;
import dev.chartgate.schema.BadSchemaException;
import dev.chartgate.schema.SchemaError;
import dev.chartgate.schema.SchemaValidator;
import dev.chartgate.schema.SchemaValidator.Nulls;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds values to the schemas of a chart before it is rendered. */
public final class ChartSchemaCheck implements SchemaCheck {

  /** A check without state. */
  public ChartSchemaCheck() {}

  @Override
  public Result check(Values values, List<ValuesSchema> schemas) {
    List<Problem> violations = new ArrayList<>();
    List<Problem> unusable = new ArrayList<>();
    for (ValuesSchema schema : schemas) {
      Optional<Node> part = values.effective().at(schema.scope());
      try {
        if (part.isPresent()) {
          for (SchemaError error :
              SchemaValidator.compile(schema).validate(part.get(), schema.scope(), Nulls.PRESENT)) {
            violations.add(new Problem(error.message(), error.mark()));
          }
        }
      } catch (BadSchemaException e) {
        unusable.addAll(e.problems());
      }
    }
    return new Result(violations, unusable);
  }
}
