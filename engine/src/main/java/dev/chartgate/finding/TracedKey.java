package dev.chartgate.finding;

import java.util.Optional;

/**
 * A values key that makes a field what it is.
 *
 * @param key the key, as {@code --set} takes it, seen from the root chart
 * @param confidence whether its data flow into the field or it only took part
 * @param place where the layer that won sets it, or the closest parent of a key that is not set
 */
public record TracedKey(String key, Confidence confidence, Optional<Place> place) {

  /** Whether it is this key, or a key below it. */
  public boolean isAtOrBelow(String other) {
    return key.startsWith(other)
        && (key.length() == other.length()
            || other.isEmpty()
            || ".[".indexOf(key.charAt(other.length())) >= 0);
  }
}
