package dev.chartgate.evaluate;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Secret texts, found in another text in one pass over it, however many they are. */
final class SecretContents {
  /** Shorter ones are hidden only where they stand alone, since they are parts of many words. */
  static final int SHORT = 5;

  /** So are words up to this length, such as admin, which is part of the name of many a key. */
  private static final Pattern WORD = Pattern.compile("[a-z]{1,5}");

  private static final int LONGEST_WORD = 5;

  private final Map<String, NavigableMap<Integer, Set<String>>> byHead = new HashMap<>();
  private final Set<String> shortOnes = new HashSet<>();

  /** The sums of the first characters: at most places none of the texts begins, and this tells. */
  private final BitSet beginnings = new BitSet();

  void add(String secret) {
    if (secret.length() < SHORT || WORD.matcher(secret).matches()) {
      shortOnes.add(secret);
      return;
    }
    beginnings.set(beginning(secret, 0));
    byHead
        .computeIfAbsent(
            secret.substring(0, SHORT), head -> new TreeMap<>(Comparator.reverseOrder()))
        .computeIfAbsent(secret.length(), length -> new HashSet<>())
        .add(secret);
  }

  private static int beginning(String text, int at) {
    int sum = 0;
    for (int i = at; i < at + SHORT; i++) {
      sum = 31 * sum + text.charAt(i);
    }
    return sum & 0xffff;
  }

  /** Hides each of them wherever it stands. */
  void hideIn(MaskedText masked) {
    if (!byHead.isEmpty()) {
      for (int at = masked.start(); at + SHORT <= masked.end(); at++) {
        masked.hide(at, at + lengthAt(masked, at));
      }
    }
    if (!shortOnes.isEmpty()) {
      hideShortOnes(masked);
    }
  }

  /** The length of the longest that begins at an offset; 0 if none does. */
  private int lengthAt(MaskedText masked, int at) {
    String text = masked.text();
    if (!beginnings.get(beginning(text, at))) {
      return 0;
    }
    NavigableMap<Integer, Set<String>> alike = byHead.get(text.substring(at, at + SHORT));
    if (alike == null) {
      return 0;
    }
    for (Map.Entry<Integer, Set<String>> ofLength :
        alike.tailMap(masked.end() - at, true).entrySet()) {
      int length = ofLength.getKey();
      if (ofLength.getValue().contains(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private void hideShortOnes(MaskedText masked) {
    for (int at = masked.start(); at < masked.end(); at++) {
      if (at > masked.start() && isPartOfWord(masked, at - 1)) {
        continue;
      }
      for (int end = Math.min(masked.end(), at + LONGEST_WORD); end > at; end--) {
        boolean alone = end == masked.end() || !isPartOfWord(masked, end);
        if (alone && shortOnes.contains(masked.text().substring(at, end))) {
          masked.hide(at, end);
          break;
        }
      }
    }
  }

  private static boolean isPartOfWord(MaskedText masked, int at) {
    char c = masked.text().charAt(at);
    return !masked.isHidden(at)
        && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
  }
}
