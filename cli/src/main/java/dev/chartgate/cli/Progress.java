package dev.chartgate.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells a person at a terminal what long work is at, on one line of standard error that is wiped at
 * the end. Work of less than a second leaves no trace.
 */
final class Progress implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final String WIPE = "\r\u001b[K";

  private final Console console;
  private final Instant start;
  private volatile String step = "";
  private volatile boolean closed;
  private boolean shown;

  Progress(Console console) {
    this.console = console;
    this.start = console.clock().instant();
  }

  /** Starts to watch; without a terminal, nothing is ever written. */
  static Progress watch(Console console) {
    Progress progress = new Progress(console);
    if (console.isStderrTerminal()) {
      Thread.ofPlatform().daemon().name("progress").start(progress::run);
    }
    return progress;
  }

  /** Says what the work is at. */
  void at(String step) {
    this.step = step;
  }

  private void run() {
    while (!closed) {
      LockSupport.parkNanos(PAUSE.toNanos());
      tick();
    }
  }

  /** Writes the step if the work has taken long enough. */
  synchronized void tick() {
    Duration taken = Duration.between(start, console.clock().instant());
    if (!closed && console.isStderrTerminal() && taken.compareTo(PATIENCE) >= 0) {
      console.stderr().print(WIPE + "chartgate: " + step + " (" + taken.toSeconds() + " s)");
      console.stderr().flush();
      shown = true;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (shown) {
      console.stderr().print(WIPE);
      console.stderr().flush();
    }
  }
}
