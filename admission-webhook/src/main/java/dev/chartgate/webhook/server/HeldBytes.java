package dev.chartgate.webhook.server;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes of the bodies that are held, so that they stay within a bound. */
final class HeldBytes {
  private final long most;
  private final AtomicLong held = new AtomicLong();

  /** A count up to a bound, inclusive. */
  HeldBytes(long most) {
    this.most = most;
  }

  /** Takes some, if there is room for them. */
  boolean take(long bytes) {
    if (held.addAndGet(bytes) <= most) {
      return true;
    }
    held.addAndGet(-bytes);
    return false;
  }

  /** Gives some back that were taken. */
  void giveBack(long bytes) {
    held.addAndGet(-bytes);
  }

  /** How many are taken. */
  long held() {
    return held.get();
  }
}
