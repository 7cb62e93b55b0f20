package dev.chartgate.helm;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes a failing input smaller for as long as it fails. */
public final class Shrinker {
  private Shrinker() {}

  /**
   * The smallest input that was found.
   *
   * @param input one that fails
   * @param smaller the inputs that are a step smaller
   * @param fails whether an input fails
   */
  public static <T> T shrink(T input, Function<T, List<T>> smaller, Predicate<T> fails) {
    T smallest = input;
    Optional<T> next = Optional.of(input);
    while (next.isPresent()) {
      smallest = next.get();
      next = smaller.apply(smallest).stream().filter(fails).findFirst();
    }
    return smallest;
  }
}
