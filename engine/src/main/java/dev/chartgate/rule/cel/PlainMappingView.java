package dev.chartgate.rule.cel;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping that was made by code: a parameter, or what a function gives. */
@SuppressWarnings("Immutable") // it shows what never changes
final class PlainMappingView extends MappingView {
  private final Map<String, Object> values;

  /**
   * Copies a map; its values are anything that {@link Views#of(Object)} takes.
   *
   * @throws IllegalArgumentException if a key is not a string
   */
  PlainMappingView(Map<?, ?> map) {
    Map<String, Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key)) {
        throw new IllegalArgumentException("a key is not a string: " + entry.getKey());
      }
      copy.put(key, Views.of(entry.getValue()));
    }
    this.values = Collections.unmodifiableMap(copy);
  }

  @Override
  @Nullable Object lookup(String key) {
    return values.get(key);
  }

  @Override
  Collection<String> keys() {
    return values.keySet();
  }
}
