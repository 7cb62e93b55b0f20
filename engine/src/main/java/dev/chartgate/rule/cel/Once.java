package dev.chartgate.rule.cel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes something when it is first asked for, and gives the same from then on. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Whether it was made. */
  boolean isMade() {
    return made != null;
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
