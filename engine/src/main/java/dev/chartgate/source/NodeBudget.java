package dev.chartgate.source;

/** Counts nodes down. */
final class NodeBudget {
  private final int limit;
  private long used;

  NodeBudget(int limit) {
    this.limit = limit;
  }

  /** Takes so many nodes; false if there are not so many left. */
  boolean take(long nodes) {
    used += nodes;
    return used <= limit;
  }

  boolean isSpent() {
    return used > limit;
  }

  int limit() {
    return limit;
  }
}
