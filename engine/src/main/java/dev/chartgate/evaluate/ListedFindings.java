package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The findings that a report lists. Twenty thousand containers with the same faults would make a
 * report of a hundred megabytes that nobody reads; the most severe findings stay, in their order.
 *
 * @param findings those that are listed
 * @param left how many are not
 */
record ListedFindings(List<Finding> findings, int left) {
  /** The most findings that are listed. */
  static final int MOST = 10_000;

  ListedFindings {
    findings = List.copyOf(findings);
  }

  /**
   * Chooses among findings. Of each outcome and severity at least one stays, so that what depends
   * on whether there is one does not change.
   *
   * @param all in the order of the report
   */
  static ListedFindings of(List<Finding> all) {
    if (all.size() <= MOST) {
      return new ListedFindings(all, 0);
    }
    SortedMap<Integer, List<Integer>> byWeight = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      byWeight.computeIfAbsent(weight(all.get(i)), _ -> new ArrayList<>()).add(i);
    }
    BitSet kept = new BitSet();
    int room = MOST;
    int groups = byWeight.size();
    for (List<Integer> group : byWeight.values()) {
      groups--;
      int size = Math.min(group.size(), room - groups);
      group.subList(0, size).forEach(kept::set);
      room -= size;
    }
    List<Finding> listed = new ArrayList<>(MOST);
    kept.stream().forEach(i -> listed.add(all.get(i)));
    return new ListedFindings(listed, all.size() - listed.size());
  }

  /** The lower the weightier. */
  private static int weight(Finding finding) {
    int severity =
        switch (finding.severity()) {
          case ERROR -> 0;
          case WARNING -> 1;
          case INFO -> 2;
        };
    int outcome =
        switch (finding.outcome()) {
          case ERRORED -> 0;
          case FAILED -> 1;
          case UNKNOWN -> 2;
          case WAIVED -> 3;
          case BASELINED -> 4;
          case PASSED -> 5;
        };
    return 3 * outcome + severity;
  }
}
