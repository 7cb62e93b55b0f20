package dev.chartgate.helm.template.origin;

import java.util.Arrays;

/** Collects the origins of a text that grows. Neighbours of one origin become one stretch. */
public final class SpansBuilder {
  private int[] ends = new int[8];
  private Origin[] origins = new Origin[8];
  private int count;
  private int length;

  /** The next characters have this origin; none of them: an empty stretch stands here. */
  public void add(int characters, Origin origin) {
    if (characters == 0 && origin == Origin.NONE) {
      return;
    }
    length += characters;
    if (count > 0 && origins[count - 1] == origin) {
      ends[count - 1] = length;
      return;
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      origins = Arrays.copyOf(origins, count * 2);
    }
    ends[count] = length;
    origins[count++] = origin;
  }

  /** The next characters have these origins. */
  public void add(Spans spans) {
    for (int i = 0; i < spans.count(); i++) {
      add(spans.end(i) - spans.start(i), spans.origin(i));
    }
  }

  /** The number of characters so far. */
  public int length() {
    return length;
  }

  /** What was collected. */
  public Spans build() {
    return count == 0
        ? Spans.EMPTY
        : new Spans(Arrays.copyOf(ends, count), Arrays.copyOf(origins, count));
  }
}
