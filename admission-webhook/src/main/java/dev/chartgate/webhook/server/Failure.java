package dev.chartgate.webhook.server;

import dev.chartgate.webhook.review.Answer.Refusal;
import java.util.Locale;

/** Why a request was not judged. */
enum Failure {
  /** The time that the API server gives was over. */
  DEADLINE(
      "there was no time to judge this request before the API server's deadline", Refusal.TIMEOUT),
  /** Judging it failed. */
  ERROR(
      "judging this request failed within the webhook, whose log says more under its uid",
      Refusal.FAILED),
  /** Too many others were there before it. */
  BUSY("too many other requests wait to be judged", Refusal.TOO_MANY);

  private final String reason;
  private final Refusal refusal;

  Failure(String reason, Refusal refusal) {
    this.reason = reason;
    this.refusal = refusal;
  }

  /** The word of logs, metrics and audit annotations. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason as a person reads it, without a full stop. */
  String reason() {
    return reason;
  }

  /** What a refusal is then. */
  Refusal refusal() {
    return refusal;
  }
}
