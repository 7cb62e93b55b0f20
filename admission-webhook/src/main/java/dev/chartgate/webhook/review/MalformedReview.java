package dev.chartgate.webhook.review;

/** A body that is no review which this webhook can answer. */
public final class MalformedReview extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A body that is none.
   *
   * @param message what is wrong and where, without contents of the body
   */
  MalformedReview(String message) {
    super(message);
  }

  /** What is wrong and where, for whoever sent it; holds nothing that could be secret. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
