package dev.chartgate.webhook.server;

import java.util.Locale;

/** Why what was sent gets no answer to a review, but a status code of HTTP. */
enum Refused {
  /** It is no review, or one of a version that is not spoken here. */
  MALFORMED(400),
  /** It did not arrive in time. */
  SLOW_BODY(408),
  /** It is longer than what is read. */
  LARGE_BODY(413),
  /** It says that it is something else than JSON. */
  CONTENT_TYPE(415),
  /** The bodies that are held already fill the memory that is set aside for them. */
  NO_ROOM(503);

  private final int status;

  Refused(int status) {
    this.status = status;
  }

  /** The status code of HTTP. */
  int status() {
    return status;
  }

  /** The word of logs and metrics. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
