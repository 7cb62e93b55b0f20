package dev.chartgate.rule;

import dev.chartgate.finding.Severity;
import dev.chartgate.source.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule changes under one profile.
 *
 * @param severity its severity, if another
 * @param parameters the parameters that have another value
 * @param enabled whether it is in force, if that changes
 */
public record ProfileChange(
    Optional<Severity> severity, Map<String, Node> parameters, Optional<Boolean> enabled) {

  /** Copies the parameters in their order. */
  public ProfileChange {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
