package dev.chartgate.webhook.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was put or asked for last; what was not makes room. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  private Recent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  /**
   * Keeps nothing yet. Safe for many threads.
   *
   * @param most how much is kept, inclusive
   */
  static <K, V> Map<K, V> map(int most) {
    return Collections.synchronizedMap(new Recent<>(most));
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
