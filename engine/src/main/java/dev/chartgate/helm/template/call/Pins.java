package dev.chartgate.helm.template.call;

import java.util.Arrays;

/**
 * What maps may hold that were made before it. What is held grows and shrinks as a stack does, so
 * that the height at which a map was made tells which computations it outlives: those that began at
 * that height or above.
 *
 * <p>A pin goes from the height at which a changed map was made to that at which it was changed.
 * Whatever was made in between may be in that map by now, so a further map of those counts as made
 * where the pin begins; pins that meet are therefore one. Those that are left lie one above the
 * other.
 */
final class Pins {
  private static final int FEW = 16;

  private long[] from = new long[FEW];
  private long[] to = new long[FEW];
  private int count;

  /**
   * Adds a pin.
   *
   * @param born the height at which a map was made
   * @param height that of now; no pin reaches higher
   */
  void add(long born, long height) {
    long start = born;
    while (count > 0 && to[count - 1] >= start) {
      count--;
      start = Math.min(start, from[count]);
    }
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    from[count] = start;
    to[count] = height;
    count++;
  }

  /**
   * The height down to which a computation may let go, which ends all pins of maps that it made.
   *
   * @param mark the height at which it began
   */
  long held(long mark) {
    while (count > 0 && from[count - 1] > mark) {
      count--;
    }
    return count == 0 ? mark : Math.max(mark, to[count - 1]);
  }
}
