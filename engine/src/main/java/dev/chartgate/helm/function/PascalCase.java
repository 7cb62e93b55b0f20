package dev.chartgate.helm.function;

import dev.chartgate.helm.GoText;

/** Words that space, hyphen and underscore join, as one word with capitals: {@code SomeWords}. */
final class PascalCase {
  private PascalCase() {}

  static String of(String text) {
    int[] runes = Casing.runes(text);
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < runes.length && isConnector(runes[at])) {
      out.appendCodePoint(runes[at++]);
    }
    if (at == runes.length) {
      // Sprig writes the last one of nothing but these twice.
      return at == 0 ? "" : out.appendCodePoint(runes[at - 1]).toString();
    }
    // A word that begins with a capital has its next capitals made small.
    boolean capitals = Casing.isUpper(runes[at]);
    int last = Character.toUpperCase(runes[at]);
    for (at++; at < runes.length; at++) {
      int rune = runes[at];
      if (isConnector(last) && isConnector(rune)) {
        out.appendCodePoint(last);
        last = rune;
        continue;
      }
      if (isConnector(last)) {
        capitals = Casing.isUpper(rune);
        rune = Character.toUpperCase(rune);
      } else {
        out.appendCodePoint(last);
        if (capitals && Casing.isUpper(rune)) {
          rune = Character.toLowerCase(rune);
        } else {
          capitals = false;
        }
      }
      last = rune;
    }
    return out.appendCodePoint(last).toString();
  }

  /** Whether a character joins words. */
  static boolean isConnector(int rune) {
    return rune == '-' || rune == '_' || GoText.isSpace(rune);
  }
}
