package dev.chartgate.webhook.server;

import java.nio.charset.StandardCharsets;

/** What is sent back: a review with its answer, or a text that says why there is none. */
final class Reply {
  private static final int OK = 200;
  private final int status;
  private final boolean review;
  private final byte[] body;

  private Reply(int status, boolean review, byte[] body) {
    this.status = status;
    this.review = review;
    this.body = body;
  }

  /** A review with its answer, as JSON. */
  static Reply review(byte[] json) {
    return new Reply(OK, true, json);
  }

  /** No review, since what was sent is none that can be answered. */
  static Reply refusal(Refused refused, String why) {
    return new Reply(
        refused.status(), false, ("chartgate: " + why + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The status code of HTTP. */
  int status() {
    return status;
  }

  /** Whether the body is a review, and not a text. */
  boolean isReview() {
    return review;
  }

  /** The body; not to be changed. */
  byte[] body() {
    return body;
  }
}
