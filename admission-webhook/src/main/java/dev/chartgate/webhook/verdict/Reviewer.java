package dev.chartgate.webhook.verdict;

import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.Review;

/**
 * Judges reviews. Safe for many threads; remembers nothing of dry runs, and answers them alike.
 * Deadlines, the number of reviews at a time and what happens after a failure of ours are the
 * server's.
 */
@FunctionalInterface
public interface Reviewer {
  /** The answer to a review. */
  Answer review(Review review);

  /** Another text whenever what is remembered may change an answer. */
  default String version() {
    return "";
  }

  /**
   * What is remembered for one review more than for others: where that is another text, its answer
   * may be another one.
   */
  default String remembered(Review review) {
    return "";
  }

  /**
   * A review was answered as an equal one was before, without being asked here.
   *
   * @param answer the answer
   */
  default void repeated(Review review, Answer answer) {}
}
