package dev.chartgate.webhook.server;

import dev.chartgate.helm.function.date.Durations;
import dev.chartgate.helm.template.call.FunctionException;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a review may take. The API server says in the parameter {@code timeout} of the address
 * how long it waits, and its clock runs while the review is on its way, so answers leave earlier.
 */
final class TimeLimit {
  /** What the API server takes where a configuration names no timeout, and says so. */
  static final Duration USUAL = Duration.ofSeconds(10);

  /** The longest timeout that a configuration of webhooks can name. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration LEAST_MARGIN = Duration.ofMillis(100);
  private static final Duration MOST_MARGIN = Duration.ofSeconds(1);
  private static final int PART = 10;

  private TimeLimit() {}

  /**
   * The time from the arrival of a review to its answer.
   *
   * @param timeout the parameter, a duration as Go writes it; absent where nobody gave one
   * @throws FunctionException if it is no duration, or not a positive one
   */
  static Duration of(Optional<String> timeout) throws FunctionException {
    Duration given = timeout.isPresent() ? Duration.ofNanos(Durations.parse(timeout.get())) : USUAL;
    if (!given.isPositive()) {
      throw new FunctionException("a timeout is more than nothing");
    }
    Duration waited = given.compareTo(LONGEST) < 0 ? given : LONGEST;
    return waited.minus(margin(waited));
  }

  /** A tenth, within bounds, and never more than half. */
  private static Duration margin(Duration waited) {
    Duration part = waited.dividedBy(PART);
    Duration margin =
        part.compareTo(LEAST_MARGIN) < 0
            ? LEAST_MARGIN
            : part.compareTo(MOST_MARGIN) > 0 ? MOST_MARGIN : part;
    Duration half = waited.dividedBy(2);
    return margin.compareTo(half) < 0 ? margin : half;
  }
}
