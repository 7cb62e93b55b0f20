package dev.chartgate.webhook.server;

import java.util.Locale;

/** What becomes of a request that could not be judged. */
public enum FailureDecision {
  /** It is refused. */
  DENY,
  /** It goes through, with a warning. */
  ALLOW;

  /** The word of flags and metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
