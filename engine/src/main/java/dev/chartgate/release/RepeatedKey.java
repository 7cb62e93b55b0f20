package dev.chartgate.release;

import dev.chartgate.source.DuplicateKey;
import java.util.Optional;

/**
 * A key that a mapping of an input has twice, in a values file or in an object.
 *
 * @param key both places; its path starts at the root of the values or of the object
 * @param object the object that has it, unless it stands in values
 */
public record RepeatedKey(DuplicateKey key, Optional<KubernetesObject> object) {}
