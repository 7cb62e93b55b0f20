package dev.chartgate.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody meant, found among those that there are. */
public final class NearestName {
  /** Longer words are no slips of the finger, and cost the square of their length. */
  private static final int LONGEST = 100;

  private NearestName() {}

  /**
   * The candidate that takes the fewest slips (a letter left out, added, changed, or swapped with
   * its neighbour) to become the word, if that is at most a third of its letters; letters of the
   * other case cost nothing. Of several the first one in the order given.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    Optional<String> nearest = Optional.empty();
    int best = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int limit = Math.min(best - 1, allowed(Math.max(word.length(), candidate.length())));
      if (Math.abs(candidate.length() - word.length()) > limit || candidate.equals(word)) {
        continue;
      }
      int slips = slips(lower, candidate.toLowerCase(Locale.ROOT));
      if (slips <= limit) {
        best = slips;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /** {@code ; did you mean 'x'?} for the end of a message, or nothing if no candidate is near. */
  public static String hint(String word, Collection<String> candidates) {
    return to(word, candidates).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  private static int allowed(int length) {
    return Math.max(1, length / 3);
  }

  /** Optimal string alignment: edit distance in which a swap of neighbours counts once. */
  private static int slips(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
