package dev.chartgate.webhook.review;

import dev.chartgate.text.TerminalText;
import java.util.ArrayList;
import java.util.List;

/**
 * Warnings as an API server passes them on: each goes into a header of HTTP, and beyond 4096
 * characters in all each is cut at 256 and the rest is dropped without a word. So they are cut here
 * and the rest is counted.
 */
final class Warnings {
  private static final int LONGEST = 256;
  private static final int ALL = 4_096;

  /** What the last line takes that says how many are left out, at most. */
  private static final int REST = 60;

  private static final String CUT = "…";

  private Warnings() {}

  static List<String> fitted(List<String> warnings) {
    List<String> cut = warnings.stream().map(Warnings::cut).toList();
    if (cut.stream().mapToInt(Warnings::length).sum() <= ALL) {
      return cut;
    }
    List<String> kept = new ArrayList<>();
    int room = ALL - REST;
    for (String warning : cut) {
      room -= length(warning);
      if (room < 0) {
        break;
      }
      kept.add(warning);
    }
    int left = cut.size() - kept.size();
    kept.add("and %,d more %s".formatted(left, left == 1 ? "warning" : "warnings"));
    return kept;
  }

  private static String cut(String warning) {
    String safe = TerminalText.escape(warning);
    return length(safe) <= LONGEST
        ? safe
        : safe.substring(0, safe.offsetByCodePoints(0, LONGEST - 1)) + CUT;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
