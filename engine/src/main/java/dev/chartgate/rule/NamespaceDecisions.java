package dev.chartgate.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is decided otherwise for some namespaces: those that are named and have the labels.
 *
 * @param names the names; empty for any
 * @param labels the labels with their values; empty for any
 * @param decisions what is decided for them
 */
public record NamespaceDecisions(
    List<String> names, Map<String, String> labels, DecisionBlock decisions) {

  /** How a namespace stands to these decisions. */
  enum Match {
    /** They are for it. */
    YES,
    /** They are for others. */
    NO,
    /** They are for it if it has labels that are not known. */
    PERHAPS
  }

  /** Copies the names and the labels in their order. */
  public NamespaceDecisions {
    names = List.copyOf(names);
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  Match match(String namespace, Optional<Map<String, String>> itsLabels) {
    if (!names.isEmpty() && !names.contains(namespace)) {
      return Match.NO;
    }
    if (labels.isEmpty()) {
      return Match.YES;
    }
    return itsLabels
        .map(known -> known.entrySet().containsAll(labels.entrySet()) ? Match.YES : Match.NO)
        .orElse(Match.PERHAPS);
  }
}
