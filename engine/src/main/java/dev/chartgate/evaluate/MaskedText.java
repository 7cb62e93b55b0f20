package dev.chartgate.evaluate;

import java.util.BitSet;

/**
 * A stretch of a text, of which some parts are hidden. All offsets are those of the whole text,
 * 0-based and in UTF-16 units.
 */
final class MaskedText {
  /** What stands for a hidden part. */
  static final String MASK = "***";

  private final String text;
  private final int start;
  private final int end;
  private final BitSet hidden = new BitSet();

  /** The whole of a text. */
  MaskedText(String text) {
    this(text, 0, text.length());
  }

  /** The stretch of a text from one offset up to another. */
  MaskedText(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** The whole text, hidden parts and all. */
  String text() {
    return text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Hides what stands from one offset up to another, as far as it lies in the stretch. */
  void hide(int from, int to) {
    int first = Math.max(from, start);
    int last = Math.min(to, end);
    if (first < last) {
      hidden.set(first - start, last - start);
    }
  }

  boolean isHidden(int at) {
    return hidden.get(at - start);
  }

  /** What may be shown of the stretch. */
  String shown() {
    return shown(start, end);
  }

  /** What may be shown from one offset up to another. */
  String shown(int from, int to) {
    if (hidden.isEmpty()) {
      return text.substring(from, to);
    }
    StringBuilder shown = new StringBuilder();
    int at = from;
    while (at < to) {
      int next;
      if (isHidden(at)) {
        next = hidden.nextClearBit(at - start) + start;
        shown.append(MASK);
      } else {
        int part = hidden.nextSetBit(at - start);
        next = part < 0 ? to : Math.min(part + start, to);
        shown.append(text, at, next);
      }
      at = next;
    }
    return shown.toString();
  }

  /** The offset itself, or where the hidden part begins that it lies in. */
  int beginOfPart(int at) {
    return isHidden(at) ? hidden.previousClearBit(at - start) + 1 + start : at;
  }

  /** The offset itself, or where the hidden part ends that reaches up to it or beyond. */
  int endOfPart(int at) {
    return at > start && isHidden(at - 1) ? hidden.nextClearBit(at - start) + start : at;
  }
}
