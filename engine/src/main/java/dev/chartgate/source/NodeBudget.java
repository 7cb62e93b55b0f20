package dev.chartgate.source;

import java.util.concurrent.CancellationException;

/** Counts nodes down. */
final class NodeBudget {
  /** How many nodes pass between two looks at whether anybody waits for them. */
  private static final int LOOK = 1024;

  private final int limit;
  private long used;
  private long nextLook = LOOK;

  NodeBudget(int limit) {
    this.limit = limit;
  }

  /**
   * Takes so many nodes; false if there are not so many left.
   *
   * @throws CancellationException if this thread is interrupted
   */
  boolean take(long nodes) {
    used += nodes;
    if (used >= nextLook) {
      nextLook = used + LOOK;
      Interruption.check();
    }
    return used <= limit;
  }

  boolean isSpent() {
    return used > limit;
  }

  int limit() {
    return limit;
  }
}
