package dev.chartgate.source;

import java.util.concurrent.CancellationException;

/**
 * How work ends that nobody waits for any more: whoever wanted it interrupts its thread, and it
 * asks here wherever it counts what it costs.
 */
public final class Interruption {
  private Interruption() {}

  /**
   * Goes on only if this thread is not interrupted; it stays interrupted.
   *
   * @throws CancellationException if it is
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw cancellation();
    }
  }

  /** What ends such work. */
  public static CancellationException cancellation() {
    return new CancellationException("interrupted: nobody waits for this any more");
  }
}
