package dev.chartgate.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Things by values keys, found by any key that is the same, lies within theirs or around them.
 *
 * @param <T> what the keys stand for
 */
final class OverlappingKeys<T> {
  private final TreeMap<String, List<T>> byKey = new TreeMap<>();

  /**
   * Adds a thing.
   *
   * @param key a values key as {@code --set} takes it
   */
  void add(String key, T thing) {
    byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(thing);
  }

  boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** What stands for an overlapping key: those around it first, from the outermost, then within. */
  List<T> overlapping(String key) {
    List<T> found = new ArrayList<>();
    for (int end = 1; end < key.length(); end++) {
      if (isBoundary(key, end)) {
        found.addAll(byKey.getOrDefault(key.substring(0, end), List.of()));
      }
    }
    for (var entry : byKey.tailMap(key).entrySet()) {
      if (!entry.getKey().startsWith(key)) {
        break;
      }
      if (entry.getKey().length() == key.length() || isBoundary(entry.getKey(), key.length())) {
        found.addAll(entry.getValue());
      }
    }
    return found;
  }

  private static boolean isBoundary(String key, int at) {
    return ".[".indexOf(key.charAt(at)) >= 0 && key.charAt(at - 1) != '\\';
  }
}
