package dev.chartgate.webhook.server;

import dev.chartgate.source.Interruption;
import dev.chartgate.webhook.cluster.ClusterView;
import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.MalformedReview;
import dev.chartgate.webhook.review.Review;
import dev.chartgate.webhook.review.ReviewReader;
import dev.chartgate.webhook.verdict.Reviewer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Where reviews arrive, each with a limit of time that is kept whatever becomes of it. Safe for
 * many threads.
 *
 * @param current the rules in force
 * @param cluster what is known of the cluster
 * @param workers judge
 * @param alarms end what takes too long
 * @param cache answers of before
 * @param held the bytes of bodies that are held
 * @param bounds how much is taken on
 * @param failures the answers to what was not judged
 * @param journal is told of everything
 * @param clock tells the day
 */
record ReviewDesk(
    Current<RulesInForce> current,
    ClusterView cluster,
    Workers workers,
    Alarms alarms,
    AnswerCache cache,
    HeldBytes held,
    ReviewBounds bounds,
    FailureAnswers failures,
    Journal journal,
    InstantSource clock) {
  private static final ReviewReader READER = new ReviewReader();

  /**
   * Begins with a review whose body is still to come.
   *
   * @param limit when it is answered at the latest
   */
  Visit open(Duration limit) {
    Visit visit = new Visit(this);
    visit.begin(limit);
    return visit;
  }

  /** Reads a review. */
  static Review read(byte[] body) throws MalformedReview {
    return READER.read(body);
  }

  /**
   * Judges a review, unless the same was judged before.
   *
   * @throws CancellationException if this thread is interrupted, since nobody waits for it any more
   */
  Judged judge(Review review) {
    RulesInForce rules = current.get();
    String known = known(rules, review);
    String digest =
        ReviewDigest.of(
            review, rules.version(), known, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Optional<Answer> before = cache.get(digest);
    if (before.isPresent()) {
      rules.reviewer().repeated(review, before.get());
      return new Judged(before.get(), true);
    }
    Answer answer = rules.reviewer().review(review);
    // Half of what was read and judged may be missing by then.
    Interruption.check();
    // What changed in between may have been seen, so that the digest does not stand for the answer.
    if (known(rules, review).equals(known)) {
      cache.put(digest, answer);
    }
    return new Judged(answer, false);
  }

  /** Stands for what is known of the cluster and of what was judged before. */
  private String known(RulesInForce rules, Review review) {
    Reviewer reviewer = rules.reviewer();
    return String.join(" ", cluster.version(), reviewer.version(), reviewer.remembered(review));
  }

  /**
   * What came of a review.
   *
   * @param answer its answer
   * @param cached whether it was kept from before
   */
  record Judged(Answer answer, boolean cached) {}
}
