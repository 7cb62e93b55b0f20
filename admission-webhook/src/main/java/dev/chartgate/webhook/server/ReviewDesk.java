package dev.chartgate.webhook.server;

import dev.chartgate.webhook.cluster.ClusterView;
import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.MalformedReview;
import dev.chartgate.webhook.review.Review;
import dev.chartgate.webhook.review.ReviewReader;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

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

  /** Judges a review, unless the same was judged before. */
  Judged judge(Review review) {
    RulesInForce rules = current.get();
    String known = known(rules);
    String digest =
        ReviewDigest.of(
            review, rules.version(), known, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Optional<Answer> before = cache.get(digest);
    if (before.isPresent()) {
      return new Judged(before.get(), true);
    }
    Answer answer = rules.reviewer().review(review);
    // What changed in between may have been seen, so that the digest does not stand for the answer.
    if (known(rules).equals(known)) {
      cache.put(digest, answer);
    }
    return new Judged(answer, false);
  }

  /** Stands for what is known of the cluster and of what was judged before. */
  private String known(RulesInForce rules) {
    return cluster.version() + " " + rules.reviewer().version();
  }

  /**
   * What came of a review.
   *
   * @param answer its answer
   * @param cached whether it was kept from before
   */
  record Judged(Answer answer, boolean cached) {}
}
