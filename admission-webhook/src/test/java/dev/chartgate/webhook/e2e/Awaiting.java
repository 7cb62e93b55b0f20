package dev.chartgate.webhook.e2e;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do, which tell nobody. */
final class Awaiting {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  private Awaiting() {}

  /**
   * Looks again and again until something is so.
   *
   * @param what names it in the message
   * @throws AssertionError if it is not so for minutes
   */
  static void until(String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + ": not so after " + PATIENCE);
      }
      LockSupport.parkNanos(PAUSE);
    }
  }
}
