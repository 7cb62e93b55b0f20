package dev.chartgate.webhook.server;

import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.Review;
import java.time.Duration;
import java.util.Optional;

/** Keeps what happens, for logs and metrics; never what a review holds. */
interface Journal {

  /**
   * A review that was answered.
   *
   * @param uid names it
   * @param review what was asked, if it was read
   * @param answer what was answered
   * @param failure why it was not judged, if it was not
   * @param cached whether the answer was kept from before
   * @param took the time from its arrival to the answer
   */
  record Entry(
      String uid,
      Optional<Review> review,
      Answer answer,
      Optional<Failure> failure,
      boolean cached,
      Duration took) {}

  /** A review was answered. */
  void reviewed(Entry entry);

  /** Something was sent that is no review, or none that is read. */
  void refused(Refused refused, String why);

  /**
   * Judging failed.
   *
   * @param uid names the review; empty if it was not even read
   */
  void failed(String uid, Throwable failure);

  /** What is told of reading something again, such as the certificate. */
  Reloads reloads(String what);
}
