package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Outcome;
import dev.chartgate.rule.Policy.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one message that tells why a request is refused: the worst first, within a length. */
final class DenialMessage {
  /** What the lines below the findings take at most, as they are cut themselves. */
  private static final int TAIL = 200;

  private static final String CUT = "…";

  private final VerdictSettings settings;
  private final WaiveHint waivers;

  DenialMessage(VerdictSettings settings, WaiveHint waivers) {
    this.settings = settings;
    this.waivers = waivers;
  }

  /** The message. */
  String of(Subject subject, Weighed weighed) {
    List<Finding> denied = findings(weighed, Decision.DENY);
    List<FindingGroup> groups =
        FindingGroup.of(denied.stream().filter(f -> f.outcome() != Outcome.UNKNOWN).toList());
    List<String> tail = tail(subject, weighed, denied, groups);
    int room =
        settings.maxMessage() - TAIL - tail.stream().mapToInt(line -> line.length() + 1).sum();
    StringBuilder out = new StringBuilder(headline(subject, groups.size()));
    int told = 0;
    for (FindingGroup group : groups) {
      String entry = entry(told + 1, group);
      boolean fits = out.length() + entry.length() <= room && told < settings.maxFindings();
      if (told > 0 && !fits) {
        break;
      }
      out.append('\n').append(entry);
      told++;
    }
    if (told < groups.size()) {
      out.append("\nand %,d more: %s".formatted(groups.size() - told, codes(groups, told)));
    }
    tail.forEach(line -> out.append('\n').append(line));
    return cut(out.toString());
  }

  private static String headline(Subject subject, int findings) {
    return findings == 0
        ? "chartgate refuses %s:".formatted(subject)
        : "chartgate refuses %s for %,d %s:"
            .formatted(subject, findings, findings == 1 ? "finding" : "findings");
  }

  private static String entry(int number, FindingGroup group) {
    StringBuilder entry = new StringBuilder();
    entry.append("%d. %s: %s".formatted(number, group.code(), group.message()));
    group.key().ifPresent(key -> entry.append("\n   key: ").append(key));
    group.where().ifPresent(where -> entry.append("\n   in: ").append(where));
    return entry.append("\n   remedy: ").append(group.remedy()).toString();
  }

  private List<String> tail(
      Subject subject, Weighed weighed, List<Finding> denied, List<FindingGroup> groups) {
    List<String> lines = new ArrayList<>();
    List<NotEvaluated> missed =
        weighed.missed().stream()
            .filter(m -> m.decision() == Decision.DENY)
            .map(Weighed.Missed::what)
            .toList();
    for (NotEvaluated what : missed.subList(0, Math.min(missed.size(), 3))) {
      lines.add("not judged: " + FindingGroup.shown(what.message()));
    }
    if (missed.size() > 3) {
      lines.add("and %,d more that could not be judged".formatted(missed.size() - 3));
    }
    List<Finding> unknown = denied.stream().filter(f -> f.outcome() == Outcome.UNKNOWN).toList();
    if (!unknown.isEmpty()) {
      lines.add(
          "%,d %s not be decided, which the policy does not let pass; not known here: %s"
              .formatted(
                  unknown.size(),
                  unknown.size() == 1 ? "rule could" : "rules could",
                  Wants.counted(unknown)));
    }
    int warned = FindingGroup.of(findings(weighed, Decision.WARN)).size();
    if (warned > 0) {
      lines.add(
          "%,d further %s only a warning."
              .formatted(warned, warned == 1 ? "finding is" : "findings are each"));
    }
    lines.addAll(weighed.notes());
    waivers.of(groups, subject).ifPresent(lines::add);
    return lines;
  }

  private static List<Finding> findings(Weighed weighed, Decision decision) {
    return weighed.found().stream()
        .filter(found -> found.decision() == decision)
        .map(Weighed.Found::finding)
        .toList();
  }

  /** The codes of the groups that are not told, each with how often it is there. */
  private static String codes(List<FindingGroup> groups, int told) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    groups
        .subList(told, groups.size())
        .forEach(group -> counts.merge(group.code(), 1, Integer::sum));
    String all =
        counts.entrySet().stream()
            .map(count ->
                count.getValue() == 1
                    ? count.getKey()
                    : "%s (%d)".formatted(count.getKey(), count.getValue()))
            .collect(Collectors.joining(", "));
    return all.length() <= TAIL / 2
        ? all
        : all.substring(0, all.lastIndexOf(", ", TAIL / 2)) + ", " + CUT;
  }

  private String cut(String message) {
    if (message.length() <= settings.maxMessage()) {
      return message;
    }
    int end = settings.maxMessage() - 1;
    boolean inPair = Character.isLowSurrogate(message.charAt(end));
    return message.substring(0, inPair ? end - 1 : end) + CUT;
  }
}
