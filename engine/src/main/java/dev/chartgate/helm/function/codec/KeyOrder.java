package dev.chartgate.helm.function.codec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The order in which go-yaml writes keys: letters after all else, runs of digits as numbers, so
 * that {@code a2} stands before {@code a10}.
 */
enum KeyOrder implements Comparator<String> {
  V2,
  V3;

  static KeyOrder of(GoYaml version) {
    return version == GoYaml.V2 ? V2 : V3;
  }

  /** The keys in order; the list itself if it is. */
  List<String> sorted(List<String> keys) {
    for (int i = 1; i < keys.size(); i++) {
      if (compare(keys.get(i - 1), keys.get(i)) > 0) {
        // Great numbers overflow as they do in Go, and then no order holds: a tree does not mind.
        TreeSet<String> tree = new TreeSet<>(this);
        tree.addAll(keys);
        return new ArrayList<>(tree);
      }
    }
    return keys;
  }

  @Override
  public int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; ) {
      int a = left.codePointAt(i);
      int b = right.codePointAt(i);
      if (a == b) {
        i += Character.charCount(a);
        continue;
      }
      return differing(left, right, i, a, b) ? -1 : 1;
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Whether the left one comes first, where two differ at an index. */
  private boolean differing(String left, String right, int at, int a, int b) {
    boolean leftLetter = Character.isLetter(a);
    boolean rightLetter = Character.isLetter(b);
    if (leftLetter && rightLetter) {
      return a < b;
    }
    if (leftLetter || rightLetter) {
      boolean afterDigit = at > 0 && Character.isDigit(left.codePointBefore(at));
      return (this == V3 && afterDigit) ? leftLetter : rightLetter;
    }
    long start = (a == '0' || b == '0') && hasDigitsBefore(left, at) ? 1 : 0;
    int leftEnd = digitsEnd(left, at);
    int rightEnd = digitsEnd(right, at);
    long leftNumber = number(left, at, leftEnd, start);
    long rightNumber = number(right, at, rightEnd, start);
    if (leftNumber != rightNumber) {
      return leftNumber < rightNumber;
    }
    int leftCount = left.codePointCount(at, leftEnd);
    int rightCount = right.codePointCount(at, rightEnd);
    return leftCount != rightCount ? leftCount < rightCount : a < b;
  }

  /** Whether the run of digits before an index has one that is not zero. */
  private static boolean hasDigitsBefore(String key, int at) {
    for (int i = at; i > 0; ) {
      int c = key.codePointBefore(i);
      if (!Character.isDigit(c)) {
        return false;
      }
      if (c != '0') {
        return true;
      }
      i -= Character.charCount(c);
    }
    return false;
  }

  private static int digitsEnd(String key, int at) {
    int end = at;
    while (end < key.length() && Character.isDigit(key.codePointAt(end))) {
      end += Character.charCount(key.codePointAt(end));
    }
    return end;
  }

  private static long number(String key, int at, int end, long start) {
    long number = start;
    for (int i = at; i < end; ) {
      int c = key.codePointAt(i);
      number = number * 10 + (c - '0');
      i += Character.charCount(c);
    }
    return number;
  }
}
