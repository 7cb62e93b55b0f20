package dev.chartgate.source;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes something when it is first asked for, and gives the same from then on. Safe for many
 * threads.
 */
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  /**
   * Something that is not made yet.
   *
   * @param maker makes it; never gives null
   */
  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T result = made;
    if (result == null) {
      synchronized (this) {
        result = made;
        if (result == null) {
          result = maker.get();
          made = result;
        }
      }
    }
    return result;
  }
}
