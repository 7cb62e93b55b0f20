package dev.chartgate.webhook.server;

import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that judge, as many as reviews are judged at a time, and those reviews that wait. */
final class Workers implements AutoCloseable {
  private final ThreadPoolExecutor threads;

  /** Threads and a queue within bounds. */
  Workers(ReviewBounds bounds) {
    this.threads =
        new ThreadPoolExecutor(
            bounds.reviews(),
            bounds.reviews(),
            0,
            TimeUnit.SECONDS,
            bounds.waiting() == 0
                ? new SynchronousQueue<>()
                : new LinkedBlockingQueue<>(bounds.waiting()),
            Thread.ofPlatform().name("review-", 0).factory());
  }

  /** Has something done by the next thread that is free; false if too much waits already. */
  boolean submit(FutureTask<?> task) {
    try {
      threads.execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  /** Forgets something that was not begun, and all that it holds. */
  void forget(FutureTask<?> task) {
    threads.remove(task);
  }

  /** How many reviews wait. */
  int waiting() {
    return threads.getQueue().size();
  }

  /** How many reviews are judged right now, and those that nobody waits for any more. */
  int running() {
    return threads.getActiveCount();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
