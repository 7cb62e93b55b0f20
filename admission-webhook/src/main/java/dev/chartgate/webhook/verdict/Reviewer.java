package dev.chartgate.webhook.verdict;

import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.Review;

/**
 * Judges reviews. Safe for many threads; has no side effect, so it serves dry runs alike.
 * Deadlines, the number of reviews at a time and what happens after a failure of ours are the
 * server's.
 */
@FunctionalInterface
public interface Reviewer {
  /** The answer to a review. */
  Answer review(Review review);
}
