package dev.chartgate.schema;

import dev.chartgate.source.SourceText;
import java.util.Optional;

/** The files beside a schema; a schema can refer to no others. */
@FunctionalInterface
public interface SchemaFolder {
  /** A folder that holds nothing but the schema. */
  SchemaFolder EMPTY = path -> Optional.empty();

  /**
   * A file.
   *
   * @param path its path relative to the folder, with {@code /}; it never climbs out of it
   */
  Optional<SourceText> file(String path);
}
