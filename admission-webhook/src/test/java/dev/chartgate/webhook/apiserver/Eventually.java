package dev.chartgate.webhook.apiserver;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for what other processes bring about. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private Eventually() {}

  /**
   * Waits until something is as expected, which is for {@code assertThat} to compare: what was seen
   * last is returned also after all patience.
   */
  public static <T> T seen(Supplier<T> what, T expected)
      throws InterruptedException, ExecutionException {
    CompletableFuture<T> done = new CompletableFuture<>();
    try (ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          looks.scheduleWithFixedDelay(
              () -> look(what, expected, done), 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      try {
        return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        return what.get();
      } finally {
        looks.shutdownNow();
      }
    }
  }

  private static <T> void look(Supplier<T> what, T expected, CompletableFuture<T> done) {
    try {
      T now = what.get();
      if (expected.equals(now)) {
        done.complete(now);
      }
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    }
  }
}
