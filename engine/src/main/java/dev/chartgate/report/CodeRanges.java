package dev.chartgate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes many codes in few words: three or more whose numbers follow each other become a range. */
final class CodeRanges {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,9})");
  private static final int SHORTEST = 3;

  private CodeRanges() {}

  /** For example {@code K8S001-K8S011} and {@code K8S020}. */
  static List<String> of(SortedSet<String> codes) {
    List<String> words = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String code : codes) {
      if (!run.isEmpty() && !follows(run.getLast(), code)) {
        close(run, words);
      }
      run.add(code);
    }
    close(run, words);
    return List.copyOf(words);
  }

  private static void close(List<String> run, List<String> words) {
    if (run.size() < SHORTEST) {
      words.addAll(run);
    } else {
      words.add(run.getFirst() + "-" + run.getLast());
    }
    run.clear();
  }

  private static boolean follows(String code, String next) {
    Matcher one = NUMBERED.matcher(code);
    Matcher other = NUMBERED.matcher(next);
    return one.matches()
        && other.matches()
        && one.group(1).equals(other.group(1))
        && code.length() == next.length()
        && Integer.parseInt(one.group(2)) + 1 == Integer.parseInt(other.group(2));
  }
}
