package dev.chartgate.release;

import dev.chartgate.finding.Confidence;
import dev.chartgate.source.Mark;
import dev.chartgate.source.NodePath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a field of a rendered object comes from.
 *
 * @param keys the values keys, seen from the root chart: first those whose data flow into it
 *     ({@link Confidence#EXACT}), then those that took part ({@link Confidence#VIA})
 * @param templates the places of templates that wrote it, each followed by the places that called
 *     its template
 * @param moving whether another rendering may give something else, since it is random or made from
 *     the time of day
 * @param wants what it depends on and was not given, in the words of findings
 * @param hidden those of the wants in whose place a mark stands: the field holds something made of
 *     the mark, and what it would hold is unknown
 */
public record FieldSource(
    Map<NodePath, Confidence> keys,
    List<Mark> templates,
    boolean moving,
    Set<String> wants,
    Set<String> hidden) {
  /** Nothing is known. */
  public static final FieldSource UNKNOWN =
      new FieldSource(Map.of(), List.of(), false, Set.of(), Set.of());

  /** Copies the collections and keeps their order. */
  public FieldSource {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    templates = List.copyOf(templates);
    wants = Set.copyOf(wants);
    hidden = Set.copyOf(hidden);
  }
}
