package dev.chartgate.helm.template.origin;

import java.util.Arrays;

/**
 * The origins of the stretches of a text, in order and without gaps. A stretch may be empty: at
 * such a place something could have been written and was not. Immutable.
 */
public final class Spans {
  /** Of the empty text. */
  public static final Spans EMPTY = new Spans(new int[0], new Origin[0]);

  private final int[] ends;
  private final Origin[] origins;

  Spans(int[] ends, Origin[] origins) {
    this.ends = ends;
    this.origins = origins;
  }

  /** A text of one origin. */
  public static Spans of(int length, Origin origin) {
    return length == 0 && origin == Origin.NONE
        ? EMPTY
        : new Spans(new int[] {length}, new Origin[] {origin});
  }

  /** The number of stretches. */
  public int count() {
    return ends.length;
  }

  /** The length of the text in UTF-16 units. */
  public int length() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  /** Where a stretch begins, 0-based. */
  public int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  /** Where a stretch ends, exclusive. */
  public int end(int index) {
    return ends[index];
  }

  /** The origin of a stretch. */
  public Origin origin(int index) {
    return origins[index];
  }

  /**
   * The first stretch that ends at or after an offset; the number of stretches if there is none.
   */
  public int firstEndingAt(int offset) {
    int found = Arrays.binarySearch(ends, offset);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && ends[found - 1] == offset) {
      found--;
    }
    return found;
  }

  /**
   * The stretches of a part of the text. Empty ones at its edges belong to it.
   *
   * @param from 0-based
   * @param to exclusive
   */
  public Spans slice(int from, int to) {
    if (from == 0 && to == length()) {
      return this;
    }
    SpansBuilder part = new SpansBuilder();
    for (int i = firstEndingAt(from); i < ends.length && start(i) <= to; i++) {
      int length = Math.min(end(i), to) - Math.max(start(i), from);
      if (length > 0 || start(i) == end(i)) {
        part.add(length, origins[i]);
      }
    }
    return part.build();
  }

  /**
   * The origins of a part of the text, joined. Empty stretches at its edges belong to it.
   *
   * @param from 0-based
   * @param to exclusive
   */
  public Origin sum(int from, int to) {
    Origin sum = Origin.NONE;
    for (int i = firstEndingAt(from); i < ends.length && start(i) <= to; i++) {
      if (Math.min(end(i), to) > Math.max(start(i), from) || start(i) == end(i)) {
        sum = sum.plus(origins[i]);
      }
    }
    return sum;
  }

  /** All origins joined. */
  public Origin sum() {
    Origin sum = Origin.NONE;
    for (Origin origin : origins) {
      sum = sum.plus(origin);
    }
    return sum;
  }
}
