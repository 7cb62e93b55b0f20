package dev.chartgate.schema;

import dev.chartgate.source.Mark;
import dev.chartgate.source.NodePath;
import java.util.Optional;

/**
 * A value that does not fit a schema.
 *
 * @param path the path of the value from the root of all values; of a key that is missing the path
 *     that it would have
 * @param mark where the value was written; of a key that the schema does not know where the key
 *     was, and of a missing one where its closest existing parent was
 * @param message what is wrong, with the path and without the value, which may be a secret
 * @param nearest the known key or the allowed value that may have been meant
 * @param unknownKey whether the schema knows no key of this name here
 */
public record SchemaError(
    NodePath path, Mark mark, String message, Optional<String> nearest, boolean unknownKey) {}
