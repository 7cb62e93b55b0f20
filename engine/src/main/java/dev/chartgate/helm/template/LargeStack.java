package dev.chartgate.helm.template;

import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.parse.TemplateSyntaxException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Runs what calls itself deep on a thread with a stack that is large enough for it. */
final class LargeStack {
  /** Reserved, not used: pages that are never touched cost nothing. */
  private static final long BYTES = 128L << 20;

  private LargeStack() {}

  /** What is run. */
  @FunctionalInterface
  interface Task<T> {
    T run() throws TemplateSyntaxException, TemplateException;
  }

  static <T> T run(Task<T> task) throws TemplateSyntaxException, TemplateException {
    FutureTask<T> future = new FutureTask<>(task::run);
    Thread thread = new Thread(null, future, "chartgate-render", BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          // It sees that where it counts its steps, and ends.
          interrupted = true;
          thread.interrupt();
        }
      }
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause)
      throws TemplateSyntaxException, TemplateException {
    switch (cause) {
      case TemplateSyntaxException e -> throw e;
      case TemplateException e -> throw e;
      case StackOverflowError _ ->
          throw new BudgetException("what templates call is nested too deep");
      // What the thread held is gone with it, so the process goes on.
      case OutOfMemoryError _ ->
          throw new BudgetException("rendering takes more memory than there is");
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> throw new IllegalStateException(cause);
    }
  }
}
