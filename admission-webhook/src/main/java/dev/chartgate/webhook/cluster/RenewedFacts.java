package dev.chartgate.webhook.cluster;

import dev.chartgate.release.Facts;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The facts as they are: put together again after each change, by one thread and however many
 * changes there were meanwhile. Where that fails none are known, since those of before may be
 * wrong.
 */
final class RenewedFacts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RenewedFacts.class);

  private final Supplier<Facts> making;
  private final BooleanSupplier isAnswered;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("chartgate-facts").factory());
  private final AtomicBoolean isDue = new AtomicBoolean();
  private volatile boolean ready;
  private volatile Snapshot snapshot = new Snapshot(0, Facts.NONE);

  /** Facts, and how many there were before them. */
  private record Snapshot(long version, Facts facts) {}

  /**
   * Facts that are not made yet.
   *
   * @param making puts them together
   * @param isAnswered whether all that is watched was answered for
   */
  RenewedFacts(Supplier<Facts> making, BooleanSupplier isAnswered) {
    this.making = making;
    this.isAnswered = isAnswered;
  }

  /** Has them put together again, soon. */
  void renew() {
    if (isDue.compareAndSet(false, true) && !executor.isShutdown()) {
      executor.execute(this::make);
    }
  }

  private void make() {
    isDue.set(false);
    boolean answered = isAnswered.getAsBoolean();
    try {
      snapshot = new Snapshot(snapshot.version() + 1, making.get());
      ready |= answered;
    } catch (RuntimeException e) {
      LOG.error("The facts cannot be put together, and are unknown", e);
      snapshot = new Snapshot(snapshot.version() + 1, Facts.NONE);
    }
  }

  /** The facts. */
  Facts facts() {
    return snapshot.facts();
  }

  /** Another number whenever they were put together. */
  long version() {
    return snapshot.version();
  }

  /** Whether they were ever put together of answers to all that is watched. */
  boolean isReady() {
    return ready;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
