package dev.chartgate.finding;

import java.util.List;
import java.util.Set;

/**
 * A leaf of a rendered object and where it comes from.
 *
 * @param object the object, with the path of the leaf
 * @param templates the places of templates that wrote it, each followed by those that called its
 *     template
 * @param keys the values keys, the exact ones first
 * @param moving whether another rendering may give something else
 * @param wants what it depends on and was not given
 */
public record TracedField(
    Subject object,
    List<Place> templates,
    List<TracedKey> keys,
    boolean moving,
    Set<String> wants) {

  /** Copies the lists. */
  public TracedField {
    templates = List.copyOf(templates);
    keys = List.copyOf(keys);
    wants = Set.copyOf(wants);
  }

  /** How sure it is that this key, or a key below it, decides; unknown if none of them does. */
  public Confidence confidenceOf(String key) {
    return keys.stream()
        .filter(traced -> traced.isAtOrBelow(key))
        .map(TracedKey::confidence)
        .min(Confidence::compareTo)
        .orElse(Confidence.UNKNOWN);
  }
}
