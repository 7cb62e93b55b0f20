package dev.chartgate.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run says of its baseline; each entry with how many findings it stands for.
 *
 * @param found what a baseline of today would hold: all that failed and is not waived, agreed to or
 *     not
 * @param kept what is left of the baseline without what is mended; it may hold what this run did
 *     not judge
 * @param mended how many findings of the baseline are known to be mended
 */
public record BaselineTally(
    Map<BaselineEntry, Integer> found, Map<BaselineEntry, Integer> kept, int mended) {

  /** Copies the maps in their order. */
  public BaselineTally {
    found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
  }

  /** How many findings some entries stand for. */
  public static int count(Map<BaselineEntry, Integer> entries) {
    return entries.values().stream().mapToInt(Integer::intValue).sum();
  }
}
