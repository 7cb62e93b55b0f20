package dev.chartgate.schema;

import java.util.List;

/**
 * An error on its way to being told.
 *
 * @param error the error
 * @param types the types that the schema wanted, if it is about a type
 */
record Misfit(SchemaError error, List<String> types) {

  Misfit(SchemaError error) {
    this(error, List.of());
  }
}
