package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.webhook.review.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the answer to a request of what is thought of it. */
final class AnswerMaker {
  private static final int MOST_CODES = 50;

  private final DenialMessage denials;

  AnswerMaker(DenialMessage denials) {
    this.denials = denials;
  }

  Answer of(Verdict verdict) {
    Weighed weighed = verdict.weighed();
    Optional<Decision> decision = weighed.decision();
    boolean denied = decision.equals(Optional.of(Decision.DENY));
    return new Answer(
        decision,
        denied ? denials.of(verdict.subject(), weighed) : "",
        denied ? List.of() : WarningLines.of(weighed),
        annotations(verdict, decision),
        weighed.found().stream()
            .map(Weighed.Found::finding)
            .filter(finding -> finding.outcome() != Outcome.UNKNOWN)
            .map(finding -> finding.rule().code())
            .distinct()
            .sorted()
            .toList());
  }

  /** What the audit log keeps: names and numbers, never contents. */
  private static Map<String, String> annotations(Verdict verdict, Optional<Decision> decision) {
    Weighed weighed = verdict.weighed();
    Map<String, String> kept = new LinkedHashMap<>();
    decision.ifPresent(word -> kept.put("decision", word.label()));
    for (Decision each : Decision.values()) {
      put(kept, each.label(), codes(weighed, each));
    }
    List<Finding> unknown = new ArrayList<>(weighed.unknowable());
    weighed.found().stream()
        .map(Weighed.Found::finding)
        .filter(finding -> finding.outcome() == Outcome.UNKNOWN)
        .forEach(unknown::add);
    put(kept, "unknown", Wants.counted(unknown));
    put(kept, "waived", codes(weighed.waived()));
    put(
        kept,
        "not-judged",
        weighed.missed().isEmpty() ? "" : String.valueOf(weighed.missed().size()));
    if (!kept.isEmpty()) {
      verdict.release().ifPresent(name -> put(kept, "release", FindingGroup.shown(name)));
    }
    return kept;
  }

  private static void put(Map<String, String> kept, String key, String value) {
    if (!value.isEmpty()) {
      kept.put(key, value);
    }
  }

  private static String codes(Weighed weighed, Decision decision) {
    return codes(
        weighed.found().stream()
            .filter(found -> found.decision() == decision)
            .map(Weighed.Found::finding)
            .filter(finding -> finding.outcome() != Outcome.UNKNOWN)
            .toList());
  }

  private static String codes(Collection<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.rule().code(), 1, Integer::sum));
    String first =
        counts.entrySet().stream()
            .limit(MOST_CODES)
            .map(count -> "%s=%d".formatted(count.getKey(), count.getValue()))
            .collect(Collectors.joining(","));
    return counts.size() <= MOST_CODES ? first : first + ",…";
  }
}
