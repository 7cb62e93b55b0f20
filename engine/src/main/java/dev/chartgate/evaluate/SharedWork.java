package dev.chartgate.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work in pieces that do not depend on each other, done by the thread that wants it and by those
 * that have nothing else to do. A parallel stream would do the same, but its caller waits without
 * an eye for an interrupt, so that one long piece on another thread would hold it.
 *
 * @param <P> a piece
 * @param <R> what comes of one
 */
final class SharedWork<P, R> {
  private final List<P> pieces;
  private final Function<P, R> worker;
  private final Wanted wanted;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReferenceArray<@Nullable R> results;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final CountDownLatch left;

  private SharedWork(List<P> pieces, Wanted wanted, Function<P, R> worker) {
    this.pieces = pieces;
    this.worker = worker;
    this.wanted = wanted;
    this.results = new AtomicReferenceArray<>(pieces.size());
    this.left = new CountDownLatch(pieces.size());
  }

  /**
   * What comes of the pieces, in their order. What one throws is thrown here, and ends the others.
   *
   * @throws CancellationException if this thread is interrupted; it stays so
   */
  static <P, R> List<R> of(List<P> pieces, Wanted wanted, Function<P, R> worker) {
    return new SharedWork<>(pieces, wanted, worker).done();
  }

  private List<R> done() {
    int others = Math.min(ForkJoinPool.getCommonPoolParallelism(), pieces.size() - 1);
    for (int i = 0; i < others; i++) {
      ForkJoinPool.commonPool().execute(this::takeAll);
    }
    takeAll();
    try {
      if (!wanted.isGone()) {
        left.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Asked last: what was made by others after somebody was gone is not whole.
    wanted.require();
    rethrow(failure.get());
    List<R> all = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      @Nullable R result = results.get(i);
      if (result == null) {
        throw new IllegalStateException("a piece of work gave nothing");
      }
      all.add(result);
    }
    return all;
  }

  private void takeAll() {
    for (int i = next.getAndIncrement(); i < pieces.size(); i = next.getAndIncrement()) {
      try {
        if (failure.get() == null && !wanted.isGone()) {
          results.set(i, worker.apply(pieces.get(i)));
        }
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        left.countDown();
      }
    }
  }

  private static void rethrow(@Nullable Throwable thrown) {
    switch (thrown) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(thrown);
    }
  }
}
