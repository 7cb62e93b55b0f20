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
 * @param refusal what a refusal is; not looked at where the request is allowed
 */
public record Answer(
    Optional<Decision> decision,
    String message,
    List<String> warnings,
    Map<String, String> annotations,
    List<String> codes,
    Refusal refusal) {
  /** Nothing was found. */
  public static final Answer PASS =
      new Answer(Optional.empty(), "", List.of(), Map.of(), List.of());

  /** What a refusal is, as clients of the API server are told (meta/v1, StatusReason). */
  public enum Refusal {
    /** The request breaks a rule. */
    FORBIDDEN(403, "Forbidden"),
    /** Too many reviews wait already. */
    TOO_MANY(429, "TooManyRequests"),
    /** Something failed here. */
    FAILED(500, "InternalError"),
    /** There was no time to judge. */
    TIMEOUT(504, "Timeout");

    private final int code;
    private final String reason;

    Refusal(int code, String reason) {
      this.code = code;
      this.reason = reason;
    }

    /** The status code of HTTP that the API server answers with. */
    public int code() {
      return code;
    }

    /** The reason in the status. */
    public String reason() {
      return reason;
    }
  }

  /** An answer that, if it refuses, does so because a rule is broken. */
  public Answer(
      Optional<Decision> decision,
      String message,
      List<String> warnings,
      Map<String, String> annotations,
      List<String> codes) {
    this(decision, message, warnings, annotations, codes, Refusal.FORBIDDEN);
  }

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
