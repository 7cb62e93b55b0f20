package dev.chartgate.evaluate;

import dev.chartgate.source.Interruption;
import java.util.concurrent.CancellationException;

/**
 * Whether a thread still wants what others help it with: until it is interrupted, whatever becomes
 * of the mark of that afterwards. Safe for many threads.
 */
final class Wanted {
  private final Thread by;
  private volatile boolean gone;

  private Wanted(Thread by) {
    this.by = by;
  }

  /** Of the thread that asks. */
  static Wanted here() {
    return new Wanted(Thread.currentThread());
  }

  /** Whether nobody waits any more. */
  boolean isGone() {
    if (!gone && by.isInterrupted()) {
      gone = true;
    }
    return gone;
  }

  /**
   * Goes on only if somebody waits.
   *
   * @throws CancellationException if nobody does
   */
  void require() {
    if (isGone()) {
      throw Interruption.cancellation();
    }
  }
}
