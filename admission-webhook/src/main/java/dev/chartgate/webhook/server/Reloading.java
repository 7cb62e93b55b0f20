package dev.chartgate.webhook.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at files again and again. Where they are mounted, nothing tells of a change reliably. */
final class Reloading implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("reload").factory());

  /** Begins to look, at first after one interval. */
  Reloading(Duration interval, Runnable look) {
    var _ =
        thread.scheduleWithFixedDelay(
            () -> carefully(look), interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** What is thrown here would end the looking for good, without a word. */
  private static void carefully(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException | Error e) {
      LOG.error("looking at files for changes failed within the webhook", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
