package dev.chartgate.webhook.server;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Alarms on threads of their own. */
final class ThreadAlarms implements Alarms {
  /** One more than is needed, so that a long look for a name delays no other answer. */
  private static final int THREADS = 2;

  private final ScheduledThreadPoolExecutor threads;

  ThreadAlarms() {
    threads =
        new ScheduledThreadPoolExecutor(
            THREADS, Thread.ofPlatform().daemon().name("alarms-", 0).factory());
    threads.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Alarm after(Duration wait, Runnable task) {
    ScheduledFuture<?> future = threads.schedule(task, wait.toNanos(), TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
