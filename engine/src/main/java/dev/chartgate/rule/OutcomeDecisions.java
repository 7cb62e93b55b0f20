package dev.chartgate.rule;

import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Severity;
import dev.chartgate.rule.Policy.Decision;
import java.util.Optional;

/**
 * What a webhook does, by what came out; what is absent is decided elsewhere.
 *
 * @param error with a failed rule of severity error
 * @param warning with a failed rule of severity warning
 * @param info with a failed rule of severity info
 * @param unknown with a rule that could not know
 * @param errored with a rule that failed itself
 * @param notEvaluated with what could not be judged at all
 */
public record OutcomeDecisions(
    Optional<Decision> error,
    Optional<Decision> warning,
    Optional<Decision> info,
    Optional<Decision> unknown,
    Optional<Decision> errored,
    Optional<Decision> notEvaluated) {
  /** Nothing is decided. */
  public static final OutcomeDecisions NONE =
      new OutcomeDecisions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What is done where no policy says otherwise. */
  static final OutcomeDecisions DEFAULT =
      new OutcomeDecisions(
          Optional.of(Decision.DENY),
          Optional.of(Decision.WARN),
          Optional.of(Decision.AUDIT),
          Optional.of(Decision.WARN),
          Optional.of(Decision.DENY),
          Optional.of(Decision.DENY));

  /** What is done with an outcome; nothing is to be done with one that passed or is agreed to. */
  Optional<Decision> of(Outcome outcome, Severity severity) {
    return switch (outcome) {
      case FAILED ->
          switch (severity) {
            case ERROR -> error;
            case WARNING -> warning;
            case INFO -> info;
          };
      case UNKNOWN -> unknown;
      case ERRORED -> errored;
      case PASSED, WAIVED, BASELINED -> Optional.empty();
    };
  }

  /** These decisions, and others where these say nothing. */
  OutcomeDecisions or(OutcomeDecisions others) {
    return new OutcomeDecisions(
        error.or(others::error),
        warning.or(others::warning),
        info.or(others::info),
        unknown.or(others::unknown),
        errored.or(others::errored),
        notEvaluated.or(others::notEvaluated));
  }
}
