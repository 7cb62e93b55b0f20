package dev.chartgate.report;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules that could not be decided, by what they lacked.
 *
 * @param count how many outcomes are unknown; a rule may have one for each place where it looks
 * @param codes the codes of all of them
 * @param byWant the codes of those that lacked one thing
 */
record UnknownSummary(
    int count, SortedSet<String> codes, SortedMap<String, SortedSet<String>> byWant) {
  private static final int WIDTH = 96;

  static UnknownSummary of(List<Finding> findings) {
    int count = 0;
    SortedSet<String> codes = new TreeSet<>();
    SortedMap<String, SortedSet<String>> byWant = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.outcome() == Outcome.UNKNOWN) {
        count++;
        codes.add(finding.rule().code());
        for (String want : finding.wants()) {
          byWant.computeIfAbsent(want, _ -> new TreeSet<>()).add(finding.rule().code());
        }
      }
    }
    return new UnknownSummary(count, codes, byWant);
  }

  /** Writes the groups, the largest first; nothing if every rule was decided. */
  void write(TextPage page, boolean alreadyListed) throws IOException {
    if (codes.isEmpty()) {
      return;
    }
    page.put(Ink.UNKNOWN, "UNKNOWN")
        .put(
            " "
                + Counted.of(codes.size(), "rule")
                + " could not be decided"
                + where()
                + " for lack of:")
        .end();
    List<Map.Entry<String, SortedSet<String>>> groups =
        byWant.entrySet().stream().sorted(UnknownSummary::byRulesThenName).toList();
    for (Map.Entry<String, SortedSet<String>> group : groups) {
      page.put("  ")
          .put(Ink.LABEL, group.getKey())
          .put(" (" + group.getValue().size() + ")" + remedy(group.getKey()))
          .end();
      if (!alreadyListed) {
        wrapped(page, group.getValue());
      }
    }
    page.end();
  }

  private static int byRulesThenName(
      Map.Entry<String, SortedSet<String>> one, Map.Entry<String, SortedSet<String>> other) {
    int order = Integer.compare(other.getValue().size(), one.getValue().size());
    return order != 0 ? order : one.getKey().compareTo(other.getKey());
  }

  /** Why the number of unknown outcomes is another one, where it is. */
  private String where() {
    return count == codes.size() ? "" : " in " + Counted.of(count, "place");
  }

  private static void wrapped(TextPage page, SortedSet<String> codes) throws IOException {
    StringBuilder line = new StringBuilder();
    for (String code : CodeRanges.of(codes)) {
      if (line.length() + code.length() > WIDTH) {
        page.put("   ").put(line.toString()).end();
        line.setLength(0);
      }
      line.append(' ').append(code);
    }
    page.put("   ").put(line.toString()).end();
  }

  private static String remedy(String want) {
    int end = 0;
    while (end < want.length() && Character.isJavaIdentifierPart(want.charAt(end))) {
      end++;
    }
    return switch (want.substring(0, end)) {
      case "contents" -> ": facts tell no contents, so nobody can say before it is installed";
      case "facts" -> ": give --facts FILE, which 'chartgate facts' writes";
      case "object", "objects" -> ": give what 'helm template' prints as well";
      case "values", "userValues", "inputs" -> ": give the values files with -f";
      case "releases" -> ": name the other releases as well, or give --facts FILE with releases";
      case "compose" -> ": give the Compose file with --compose";
      case "chart" -> ": give the chart as well";
      case "oldObject", "oldRelease" -> ": give what is installed with --against";
      default -> "";
    };
  }
}
