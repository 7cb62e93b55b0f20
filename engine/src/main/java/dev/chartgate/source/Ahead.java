package dev.chartgate.source;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that a thread of its own makes while others do something else; {@link Once} makes it
 * when it is asked for. Safe for many threads.
 */
public final class Ahead<T> {
  private final FutureTask<T> task;

  private Ahead(FutureTask<T> task) {
    this.task = task;
  }

  /**
   * Begins to make something.
   *
   * @param thread the name of the thread
   * @param maker makes it
   */
  public static <T> Ahead<T> begin(String thread, Supplier<T> maker) {
    return begin(thread, maker, () -> {});
  }

  /**
   * Begins to make something.
   *
   * @param thread the name of the thread
   * @param maker makes it
   * @param then what the thread does when it is made; nobody waits for that
   */
  public static <T> Ahead<T> begin(String thread, Supplier<T> maker, Runnable then) {
    FutureTask<T> task = new FutureTask<>(maker::get);
    Thread.ofPlatform()
        .daemon()
        .name(thread)
        .start(() -> {
          task.run();
          then.run();
        });
    return new Ahead<>(task);
  }

  /** Something that is there already. */
  public static <T> Ahead<T> of(T made) {
    FutureTask<T> task = new FutureTask<>(() -> made);
    task.run();
    return new Ahead<>(task);
  }

  /**
   * What was made; waits for it. What the maker threw is thrown here.
   *
   * @throws CancellationException if this thread is interrupted while it waits, which cancels it,
   *     or if it was cancelled
   */
  public T get() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancel();
      throw Interruption.cancellation();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Nobody needs it any more: the thread that makes it is interrupted. */
  public void cancel() {
    task.cancel(true);
  }
}
