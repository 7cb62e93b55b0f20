package dev.chartgate.evaluate;

import java.util.Map;
import java.util.Optional;

/**
 * What an object is found by.
 *
 * @param kind its kind, behind its group and a slash unless that is Kubernetes' own
 * @param namespace its namespace, if it names one
 * @param name its name
 */
record ObjectName(String kind, Optional<String> namespace, String name) {

  /** The name of an object that an expression gave; absent if it is no object. */
  static Optional<ObjectName> of(Object value) {
    Object object = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (object instanceof Map<?, ?> map
        && map.get("kind") instanceof String kind
        && map.get("metadata") instanceof Map<?, ?> metadata
        && metadata.get("name") instanceof String name) {
      Optional<String> namespace =
          metadata.get("namespace") instanceof String text ? Optional.of(text) : Optional.empty();
      return Optional.of(new ObjectName(kind, namespace, name));
    }
    return Optional.empty();
  }
}
