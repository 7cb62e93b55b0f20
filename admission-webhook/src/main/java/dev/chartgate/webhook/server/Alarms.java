package dev.chartgate.webhook.server;

import java.time.Duration;

/** Does things later. */
interface Alarms extends AutoCloseable {

  /** Something that will be done, unless it is cancelled before. */
  interface Alarm {
    /** Does not do it; of no effect once it has begun. */
    void cancel();
  }

  /**
   * Does something later, on a thread where it must not take long.
   *
   * @param wait how much later
   */
  Alarm after(Duration wait, Runnable task);

  /** Forgets all that is still to be done. */
  @Override
  void close();
}
