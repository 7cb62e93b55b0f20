package dev.chartgate.report;

import dev.chartgate.finding.Finding;
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

  /** Brings findings of one rule at one place together; the first of them keeps its position. */
  static List<Entry> group(List<Finding> findings) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      groups.computeIfAbsent(key(finding), _ -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream().map(Entry::new).toList();
  }

  // A text: to hash a record for the first time takes some milliseconds.
  private static String key(Finding finding) {
    String where =
        finding
            .place()
            .map(place -> {
              Mark mark = place.mark();
              return mark + "\0" + mark.endLine() + "\0" + mark.endColumn();
            })
            .orElseGet(() -> finding.message() + "\0" + finding.subject());
    return String.join(
        "\0",
        finding.rule().toString(),
        finding.outcome().name(),
        finding.severity().name(),
        finding.release(),
        where);
  }

  Finding first() {
    return findings.getFirst();
  }
}
