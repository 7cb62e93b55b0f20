package dev.chartgate.webhook.server;

import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.Answer.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers to requests that were not judged.
 *
 * @param onError what becomes of a request where judging it failed, or was not begun
 * @param onDeadline what becomes of a request for which there was no time
 */
public record FailureAnswers(FailureDecision onError, FailureDecision onDeadline) {

  /** The answer. */
  Answer answer(Failure failure) {
    Map<String, String> annotations = Map.of("not-judged", failure.label());
    return switch (decision(failure)) {
      case DENY ->
          new Answer(
              Optional.of(Decision.DENY),
              "chartgate: %s; it is refused, as the webhook is told by %s. Try again; if that does not help, tell whoever runs the webhook."
                  .formatted(failure.reason(), flag(failure)),
              List.of(),
              annotations,
              List.of(),
              failure.refusal());
      case ALLOW ->
          new Answer(
              Optional.of(Decision.WARN),
              "",
              List.of(
                  "chartgate: %s; it goes through unjudged, as the webhook is told by %s"
                      .formatted(failure.reason(), flag(failure))),
              annotations,
              List.of(),
              Refusal.FORBIDDEN);
    };
  }

  /** What becomes of the request. */
  FailureDecision decision(Failure failure) {
    return switch (failure) {
      case DEADLINE -> onDeadline;
      case ERROR, BUSY -> onError;
    };
  }

  private String flag(Failure failure) {
    return switch (failure) {
      case DEADLINE -> "--on-deadline " + onDeadline.label();
      case ERROR, BUSY -> "--on-error " + onError.label();
    };
  }
}
