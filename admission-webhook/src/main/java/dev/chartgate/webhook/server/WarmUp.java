package dev.chartgate.webhook.server;

import dev.chartgate.webhook.review.MalformedReview;
import dev.chartgate.webhook.review.SampleReviews;
import dev.chartgate.webhook.verdict.Reviewer;
import java.time.Duration;
import java.util.List;

/**
 * Has reviews judged that nobody has sent, before rules come into force: what is planned, loaded
 * and compiled when it is first needed would otherwise be waited for by the first that somebody
 * sends. They are dry runs, and nobody is told of them.
 */
final class WarmUp {
  private static final int ROUNDS = 5;

  /** No round begins later than that. */
  private static final Duration MOST = Duration.ofSeconds(2);

  private WarmUp() {}

  static void of(Reviewer reviewer) {
    List<byte[]> bodies = SampleReviews.bodies();
    long begin = System.nanoTime();
    for (int round = 0; round < ROUNDS && isEarly(round, begin); round++) {
      for (byte[] body : bodies) {
        try {
          var _ = reviewer.review(ReviewDesk.read(body));
        } catch (MalformedReview e) {
          throw new IllegalStateException("a review of our own cannot be read", e);
        }
      }
    }
  }

  private static boolean isEarly(int round, long begin) {
    return round == 0 || System.nanoTime() - begin < MOST.toNanos();
  }
}
