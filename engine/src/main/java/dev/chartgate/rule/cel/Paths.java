package dev.chartgate.rule.cel;

import dev.cel.common.values.NullValue;
import dev.chartgate.source.NodePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what lies at a path below a value; a null on the way, or at its end, is as good as absent.
 */
final class Paths {
  private Paths() {}

  /** The path in a text. */
  static NodePath parse(String text) {
    try {
      return NodePath.parse(text);
    } catch (IllegalArgumentException e) {
      throw new EvaluationFailure(String.valueOf(e.getMessage()));
    }
  }

  /** The value at a path, if each step of it is there. */
  static Optional<Object> find(Object value, NodePath path) {
    Object at = value;
    for (NodePath.Step step : path.steps()) {
      Object next = next(at, step);
      if (next == null) {
        return Optional.empty();
      }
      at = next;
    }
    return at instanceof NullValue ? Optional.empty() : Optional.of(at);
  }

  private static @Nullable Object next(Object holder, NodePath.Step step) {
    return switch (step) {
      case NodePath.Key(String key) ->
          holder instanceof Map<?, ?> map ? Lookup.find(map, key) : null;
      case NodePath.Index(int index) ->
          holder instanceof List<?> list && index < list.size() ? list.get(index) : null;
    };
  }

  /** The value of a key, if there is one that is not null. */
  static Optional<Object> member(Object holder, String key) {
    return find(holder, NodePath.of(key));
  }

  /** The items of a key's list, nulls left out; none if there is no such list. */
  static List<Object> items(Object holder, String key) {
    return member(holder, key).map(Paths::items).orElse(List.of());
  }

  private static List<Object> items(Object value) {
    return value instanceof List<?> list
        ? list.stream().<Object>map(item -> item).filter(i -> !(i instanceof NullValue)).toList()
        : List.of();
  }
}
