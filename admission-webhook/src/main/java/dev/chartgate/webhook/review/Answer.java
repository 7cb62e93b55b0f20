package dev.chartgate.webhook.review;

import dev.chartgate.rule.Policy.Decision;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a review is answered.
 *
 * @param decision the strictest thing that was decided; absent if nothing was found
 * @param message what a denied user reads; empty if the request is allowed
 * @param warnings what an allowed user reads, one line each
 * @param annotations what the audit log keeps, without the prefix of the webhook's name
 * @param codes the codes of the rules that were found to be broken, for the log and the metrics
 */
public record Answer(
    Optional<Decision> decision,
    String message,
    List<String> warnings,
    Map<String, String> annotations,
    List<String> codes) {
  /** Nothing was found. */
  public static final Answer PASS =
      new Answer(Optional.empty(), "", List.of(), Map.of(), List.of());

  /** Copies the lists and the map in its order. */
  public Answer {
    warnings = List.copyOf(warnings);
    annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
    codes = List.copyOf(codes);
  }

  /** Whether the request goes through. */
  public boolean allowed() {
    return !decision.equals(Optional.of(Decision.DENY));
  }
}
