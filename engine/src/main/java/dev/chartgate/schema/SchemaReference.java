package dev.chartgate.schema;

import dev.chartgate.source.Mark;
import java.net.URI;

/**
 * A reference of a schema.
 *
 * @param text as it is written
 * @param target what it means, resolved against the schema that it stands in
 * @param mark where it stands
 */
record SchemaReference(String text, URI target, Mark mark) {

  /** What it means, without the part behind {@code #}. */
  URI document() {
    return SchemaIndex.withoutFragment(target);
  }
}
