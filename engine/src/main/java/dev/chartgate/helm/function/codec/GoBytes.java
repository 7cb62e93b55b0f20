package dev.chartgate.helm.function.codec;

/** What Go's encoders do with bytes that are not UTF-8, which a string here holds as surrogates. */
final class GoBytes {
  private static final char REPLACEMENT = 0xFFFD;

  private GoBytes() {}

  /** Whether there are such bytes. */
  static boolean has(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (isAlone(text, i)) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** Whether half a pair stands at an index without its other half. */
  static boolean isAlone(String text, int index) {
    return Character.isSurrogate(text.charAt(index))
        && !Character.isSupplementaryCodePoint(text.codePointAt(index));
  }

  /** The text with the replacement character for each of them, as long as it was. */
  static String replaced(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (Character.isSurrogate(out.charAt(i))) {
        if (isAlone(text, i)) {
          out.setCharAt(i, REPLACEMENT);
        } else {
          i++;
        }
      }
    }
    return out.toString();
  }
}
