package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.rule.Policy.Decision;
import java.util.ArrayList;
import java.util.List;

/** What an allowed user is warned of, one line each. */
final class WarningLines {
  private WarningLines() {}

  static List<String> of(Weighed weighed) {
    List<Finding> warned =
        weighed.found().stream()
            .filter(found -> found.decision() == Decision.WARN)
            .map(Weighed.Found::finding)
            .toList();
    List<String> lines = new ArrayList<>();
    for (FindingGroup group :
        FindingGroup.of(warned.stream().filter(f -> f.outcome() != Outcome.UNKNOWN).toList())) {
      lines.add(
          "chartgate %s: %s%s; %s"
              .formatted(
                  group.code(),
                  group.message(),
                  group.key().or(group::where).map(at -> " (" + at + ")").orElse(""),
                  group.remedy()));
    }
    for (Weighed.Missed missed : weighed.missed()) {
      if (missed.decision() == Decision.WARN) {
        lines.add("chartgate: not judged: " + FindingGroup.shown(missed.what().message()));
      }
    }
    List<Finding> unknown = warned.stream().filter(f -> f.outcome() == Outcome.UNKNOWN).toList();
    if (!unknown.isEmpty()) {
      lines.add(
          "chartgate: %,d %s not be decided; not known here: %s"
              .formatted(
                  unknown.size(),
                  unknown.size() == 1 ? "rule could" : "rules could",
                  Wants.counted(unknown)));
    }
    weighed.notes().forEach(note -> lines.add("chartgate: " + note));
    return lines;
  }
}
