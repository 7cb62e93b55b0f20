package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Related;
import dev.chartgate.finding.Subject;
import dev.chartgate.finding.Superseded;
import dev.chartgate.rule.Rule;
import dev.chartgate.source.Mark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out a general rule's finding where a rule of the chart says the same better, and names the
 * general one in {@code also}. Two findings say the same if they are about the same field of the
 * same object or, where not both are about an object, about the same place or values keys of which
 * one lies within the other; two that have neither are about the same release.
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

  /**
   * What is left of some findings.
   *
   * @param kept the findings that are reported
   * @param superseded the others, each with one that says it better
   */
  record Result(List<Finding> kept, List<Superseded> superseded) {
    Result {
      kept = List.copyOf(kept);
      superseded = List.copyOf(superseded);
    }
  }

  Result apply(List<Finding> findings) {
    Better better = new Better();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (finding.outcome() == Outcome.FAILED) {
        better.add(i, finding, superseded.getOrDefault(finding.rule().code(), Set.of()));
      }
    }
    if (better.isEmpty()) {
      return new Result(findings, List.of());
    }
    BitSet dropped = new BitSet();
    List<Pair> pairs = new ArrayList<>();
    Map<Integer, Set<String>> also = new HashMap<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (finding.outcome() == Outcome.FAILED) {
        for (int position : better.than(finding)) {
          dropped.set(i);
          pairs.add(new Pair(i, position));
          also.computeIfAbsent(position, p -> new LinkedHashSet<>()).add(finding.rule().code());
        }
      }
    }
    List<Finding> kept = new ArrayList<>();
    for (int i = dropped.nextClearBit(0); i < findings.size(); i = dropped.nextClearBit(i + 1)) {
      Set<String> codes = also.getOrDefault(i, Set.of());
      kept.add(codes.isEmpty() ? findings.get(i) : withAlso(findings.get(i), codes));
    }
    return new Result(
        kept,
        pairs.stream()
            .filter(pair -> !dropped.get(pair.by()))
            .map(pair -> new Superseded(findings.get(pair.finding()), findings.get(pair.by())))
            .toList());
  }

  /** The positions of a finding and of one that says it better. */
  private record Pair(int finding, int by) {}

  /** Findings that supersede others, found by what they supersede. */
  private static final class Better {
    private final Map<AtObject, List<Candidate>> byObject = new HashMap<>();
    private final Map<AtMark, List<Candidate>> byMark = new HashMap<>();
    private final Map<OfRelease, List<Candidate>> byRelease = new HashMap<>();
    private final Map<OfRelease, OverlappingKeys<Candidate>> byKey = new HashMap<>();

    private record Candidate(int position, Finding finding) {}

    private record AtObject(String code, String kind, Optional<String> namespace, String name) {
      static AtObject of(String code, Subject subject) {
        return new AtObject(code, subject.kind(), subject.namespace(), subject.name());
      }
    }

    private record AtMark(String code, Mark mark) {}

    private record OfRelease(String code, String release) {}

    /** Adds a finding at a position that supersedes findings with some codes. */
    void add(int position, Finding finding, Set<String> codes) {
      Candidate candidate = new Candidate(position, finding);
      for (String code : codes) {
        finding
            .subject()
            .map(subject -> byObject.computeIfAbsent(AtObject.of(code, subject), k -> list()))
            .ifPresent(list -> list.add(candidate));
        finding
            .place()
            .map(place -> byMark.computeIfAbsent(new AtMark(code, place.mark()), k -> list()))
            .ifPresent(list -> list.add(candidate));
        OfRelease ofRelease = new OfRelease(code, finding.release());
        keys(finding)
            .forEach(key ->
                byKey.computeIfAbsent(ofRelease, k -> new OverlappingKeys<>()).add(key, candidate));
        if (isOfRelease(finding)) {
          byRelease.computeIfAbsent(ofRelease, k -> list()).add(candidate);
        }
      }
    }

    /**
     * The values keys that decide a finding: where it points and, for an object, what took part.
     */
    private static Set<String> keys(Finding finding) {
      Set<String> keys = new LinkedHashSet<>();
      finding.place().flatMap(Place::key).filter(key -> !key.isEmpty()).ifPresent(keys::add);
      if (finding.subject().isPresent()) {
        finding.related().stream()
            .filter(related -> related.role() == Related.Role.VALUE)
            .map(related -> related.place().key())
            .flatMap(Optional::stream)
            .forEach(keys::add);
      }
      return keys;
    }

    private static boolean isOfRelease(Finding finding) {
      return finding.subject().isEmpty() && finding.place().isEmpty();
    }

    private static List<Candidate> list() {
      return new ArrayList<>(1);
    }

    boolean isEmpty() {
      return byObject.isEmpty() && byMark.isEmpty() && byRelease.isEmpty() && byKey.isEmpty();
    }

    /** The positions of those that say the same as a finding better. */
    Set<Integer> than(Finding finding) {
      String code = finding.rule().code();
      Set<Integer> positions = new LinkedHashSet<>();
      finding
          .subject()
          .map(subject -> byObject.getOrDefault(AtObject.of(code, subject), List.of()))
          .orElse(List.of())
          .stream()
          .filter(candidate -> isSameField(candidate.finding(), finding))
          .forEach(candidate -> positions.add(candidate.position()));
      finding
          .place()
          .map(place -> byMark.getOrDefault(new AtMark(code, place.mark()), List.of()))
          .orElse(List.of())
          .stream()
          .filter(c -> c.finding().subject().isEmpty() || finding.subject().isEmpty())
          .forEach(candidate -> positions.add(candidate.position()));
      OverlappingKeys<Candidate> ofRelease = byKey.get(new OfRelease(code, finding.release()));
      if (ofRelease != null) {
        keys(finding).stream()
            .flatMap(key -> ofRelease.overlapping(key).stream())
            .filter(c -> c.finding().subject().isEmpty() || finding.subject().isEmpty())
            .forEach(candidate -> positions.add(candidate.position()));
      }
      if (isOfRelease(finding)) {
        byRelease
            .getOrDefault(new OfRelease(code, finding.release()), List.of())
            .forEach(candidate -> positions.add(candidate.position()));
      }
      return positions;
    }
  }

  /** Whether the fields of two findings are the same, or one lies within the other. */
  private static boolean isSameField(Finding one, Finding other) {
    return overlap(
        one.subject().flatMap(Subject::path).orElse(""),
        other.subject().flatMap(Subject::path).orElse(""));
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
        finding.wants());
  }
}
