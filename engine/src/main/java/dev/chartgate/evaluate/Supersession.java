package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Subject;
import dev.chartgate.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out a general rule's finding where a rule of the chart says the same better, and names the
 * general one in {@code also}.
 */
final class Supersession {
  private final Map<String, Set<String>> superseded;

  /**
   * Prepares for some rules.
   *
   * @param superseded the codes that a rule supersedes, by the rule's code
   */
  private Supersession(Map<String, Set<String>> superseded) {
    this.superseded = superseded;
  }

  static Supersession of(List<RuleInForce> rules) {
    Map<String, Set<String>> superseded = new HashMap<>();
    for (RuleInForce inForce : rules) {
      Rule rule = inForce.rule();
      if (!rule.supersedes().isEmpty()) {
        superseded.put(rule.id().code(), Set.copyOf(rule.supersedes()));
      }
    }
    return new Supersession(superseded);
  }

  List<Finding> apply(List<Finding> findings) {
    List<Finding> better =
        findings.stream()
            .filter(finding -> finding.outcome() == Outcome.FAILED)
            .filter(finding -> superseded.containsKey(finding.rule().code()))
            .toList();
    if (better.isEmpty()) {
      return findings;
    }
    Set<Finding> dropped = new LinkedHashSet<>();
    List<Finding> kept = new ArrayList<>();
    Map<Finding, Set<String>> also = new LinkedHashMap<>();
    for (Finding finding : findings) {
      for (Finding candidate : better) {
        if (finding.outcome() == Outcome.FAILED
            && superseded
                .getOrDefault(candidate.rule().code(), Set.of())
                .contains(finding.rule().code())
            && isSame(candidate, finding)) {
          dropped.add(finding);
          also.computeIfAbsent(candidate, c -> new LinkedHashSet<>()).add(finding.rule().code());
        }
      }
    }
    for (Finding finding : findings) {
      if (!dropped.contains(finding)) {
        Set<String> codes = also.getOrDefault(finding, Set.of());
        kept.add(codes.isEmpty() ? finding : withAlso(finding, codes));
      }
    }
    return kept;
  }

  /** Whether two findings are about the same field of the same object, or about the same place. */
  private static boolean isSame(Finding one, Finding other) {
    if (one.subject().isPresent() && other.subject().isPresent()) {
      Subject a = one.subject().get();
      Subject b = other.subject().get();
      return a.kind().equals(b.kind())
          && a.name().equals(b.name())
          && a.namespace().equals(b.namespace())
          && overlap(a.path().orElse(""), b.path().orElse(""));
    }
    return one.place().isPresent()
        && other.place().isPresent()
        && one.place().get().mark().equals(other.place().get().mark());
  }

  private static boolean overlap(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    return longer.startsWith(shorter)
        && (shorter.isEmpty()
            || longer.length() == shorter.length()
            || ".[".indexOf(longer.charAt(shorter.length())) >= 0);
  }

  private static Finding withAlso(Finding finding, Set<String> codes) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.outcome(),
        finding.confidence(),
        List.copyOf(codes),
        finding.release(),
        finding.message(),
        finding.remediation(),
        finding.place(),
        finding.related(),
        finding.subject(),
        finding.wants(),
        finding.fingerprint());
  }
}
