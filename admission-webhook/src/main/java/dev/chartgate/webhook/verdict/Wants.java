package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what would have to be known to decide. */
final class Wants {
  private static final int SHOWN = 5;

  private Wants() {}

  /** {@code facts.cni (3), chart.version (1)}: how many could be decided by each. */
  static String counted(Collection<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(
        finding -> finding.wants().forEach(want -> counts.merge(want, 1, Integer::sum)));
    String first =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(SHOWN)
            .map(want -> "%s (%d)".formatted(FindingGroup.shown(want.getKey()), want.getValue()))
            .collect(Collectors.joining(", "));
    return counts.size() <= SHOWN
        ? first
        : "%s and %,d more".formatted(first, counts.size() - SHOWN);
  }
}
