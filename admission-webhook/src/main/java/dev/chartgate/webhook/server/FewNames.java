package dev.chartgate.webhook.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the values of a label few, since each makes series of its own for as long as the process
 * lives, and whoever sends requests chooses some of them.
 */
final class FewNames {
  private static final String OTHER = "other";
  private final int most;
  private final Set<String> names = ConcurrentHashMap.newKeySet();

  /** Keeps the first names apart, up to a number, inclusive; two threads may add one more. */
  FewNames(int most) {
    this.most = most;
  }

  /** The name itself, or what stands for all others. */
  String of(String name) {
    if (names.contains(name)) {
      return name;
    }
    if (names.size() >= most) {
      return OTHER;
    }
    names.add(name);
    return name;
  }
}
