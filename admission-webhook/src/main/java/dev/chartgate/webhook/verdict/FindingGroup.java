package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.text.TerminalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Findings of one rule that one edit mends: those at one values key, or of the same message.
 *
 * @param first stands for all of them
 * @param objects the objects that they are about, with the field of the first
 */
record FindingGroup(Finding first, List<String> objects) {
  private static final int LONGEST = 400;
  private static final String CUT = "…";

  FindingGroup {
    objects = List.copyOf(objects);
  }

  /** The groups, the worst first. */
  static List<FindingGroup> of(Collection<Finding> findings) {
    Map<List<String>, List<Finding>> groups = new LinkedHashMap<>();
    findings.stream()
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding.ORDER))
        .forEach(finding ->
            groups.computeIfAbsent(identity(finding), _ -> new ArrayList<>()).add(finding));
    return groups.values().stream().map(FindingGroup::group).toList();
  }

  private static FindingGroup group(List<Finding> findings) {
    Set<String> objects = new LinkedHashSet<>();
    for (Finding finding : findings) {
      finding
          .subject()
          .ifPresent(subject ->
              objects.add(
                  subject
                      + (objects.isEmpty()
                          ? subject.path().map(path -> " " + path).orElse("")
                          : "")));
    }
    return new FindingGroup(findings.getFirst(), List.copyOf(objects));
  }

  private static List<String> identity(Finding finding) {
    return List.of(
        finding.rule().code(),
        finding.outcome().label(),
        finding.place().flatMap(Place::key).orElseGet(finding::message));
  }

  String code() {
    return first.rule().code();
  }

  /** What is wrong, on one line. */
  String message() {
    String failed = first.outcome() == Outcome.ERRORED ? "the rule failed: " : "";
    return shown(failed + first.message());
  }

  /** The values key that mends it. */
  Optional<String> key() {
    return first.place().flatMap(Place::key).map(FindingGroup::shown);
  }

  /** The object that it is about, and how many more there are. */
  Optional<String> where() {
    return objects.isEmpty()
        ? Optional.empty()
        : Optional.of(
            shown(objects.getFirst())
                + (objects.size() == 1
                    ? ""
                    : " and %,d more %s"
                        .formatted(
                            objects.size() - 1, objects.size() == 2 ? "object" : "objects")));
  }

  /** What to do, on one line. */
  String remedy() {
    return first.outcome() == Outcome.ERRORED
        ? "tell whoever keeps the pack " + first.rule().pack()
        : shown(first.remediation().strip());
  }

  /** A text on one line, not too long, without anything that a terminal would act on. */
  static String shown(String text) {
    String line = TerminalText.escape(text.replaceAll("\\s*\\n\\s*", " "));
    if (line.length() <= LONGEST) {
      return line;
    }
    boolean inPair = Character.isLowSurrogate(line.charAt(LONGEST - 1));
    return line.substring(0, inPair ? LONGEST - 2 : LONGEST - 1) + CUT;
  }
}
