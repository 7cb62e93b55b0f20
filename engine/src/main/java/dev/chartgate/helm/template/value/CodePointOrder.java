package dev.chartgate.helm.template.value;

import java.util.Comparator;

/** The order of Go's strings, by UTF-8 bytes, which is the order of code points. */
public enum CodePointOrder implements Comparator<String> {
  /** The order. */
  INSTANCE;

  @Override
  public int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        // Two surrogates stand for a code point above all that take one unit.
        boolean high = Character.isSurrogate(a);
        return high == Character.isSurrogate(b) ? Character.compare(a, b) : high ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
