package dev.chartgate.report;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Severity;
import dev.chartgate.source.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of one rule at one place, which people read as one.
 *
 * @param findings at least one, in the order of the report
 */
record Entry(List<Finding> findings) {

  private record Key(Mark mark, String rule, Outcome outcome, Severity severity, String release) {}

  /** Brings findings of one rule at one place together; the first of them keeps its position. */
  static List<Entry> group(List<Finding> findings) {
    Map<Object, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Object key =
          finding
              .place()
              .<Object>map(place ->
                  new Key(
                      place.mark(),
                      finding.rule().toString(),
                      finding.outcome(),
                      finding.severity(),
                      finding.release()))
              .orElse(finding);
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream().map(Entry::new).toList();
  }

  Finding first() {
    return findings.getFirst();
  }
}
