package dev.chartgate.rule;

import dev.chartgate.finding.RuleId;
import dev.chartgate.source.Mark;
import dev.chartgate.source.NearestName;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** Checks what the rules of all packs must not have in common, and what they say of each other. */
final class PackChecks {
  private final Problems problems;
  private final List<Pack> others;
  private final Map<String, Optional<Mark>> packs = new LinkedHashMap<>();
  private final List<RuleReader.Read> rules = new ArrayList<>();

  /**
   * Checks of packs.
   *
   * @param others packs that were checked before
   */
  PackChecks(List<Pack> others, Problems problems) {
    this.others = List.copyOf(others);
    this.problems = problems;
    others.forEach(pack -> packs.put(pack.id(), Optional.empty()));
  }

  /** Adds a pack. */
  void add(String pack, Mark file) {
    Optional<Mark> first = packs.putIfAbsent(pack, Optional.of(file));
    if (first != null) {
      problems.add(
          file,
          "another pack is called '%s' too%s; give one of them another id"
              .formatted(pack, first.map(mark -> ", in " + mark.source().name()).orElse("")));
    }
  }

  /** Adds a rule of a pack. */
  void add(RuleReader.Read rule) {
    rules.add(rule);
  }

  /** Checks what was added. */
  void run() {
    checkCodes();
    checkPrefixes();
    checkSuperseded();
  }

  private List<RuleId> ofOthers() {
    return others.stream().flatMap(pack -> pack.rules().stream()).map(Rule::id).toList();
  }

  private void checkCodes() {
    Map<String, RuleId> byCode = new HashMap<>();
    ofOthers().forEach(rule -> byCode.put(rule.code(), rule));
    for (RuleReader.Read read : rules) {
      String code = read.rule().id().code();
      RuleId first = code.isEmpty() ? null : byCode.putIfAbsent(code, read.rule().id());
      if (first != null) {
        read.fields().wrong("code", "the rule %s has the code %s too".formatted(first, code));
      }
    }
  }

  /** The codes of a pack begin with the same letters, and those of no other pack do. */
  private void checkPrefixes() {
    Map<String, String> packOf = new TreeMap<>();
    for (RuleId rule : ofOthers()) {
      packOf.put(prefix(rule), rule.pack());
    }
    for (String pack : packs.keySet()) {
      List<RuleReader.Read> own =
          rules.stream()
              .filter(read -> read.rule().id().pack().equals(pack))
              .filter(read -> !prefix(read).isEmpty())
              .toList();
      String prefix = mostCommonPrefix(own);
      for (RuleReader.Read read : own) {
        if (!prefix(read).equals(prefix)) {
          read.fields()
              .wrong(
                  "code",
                  "the codes of the pack %s begin with %s, not %s"
                      .formatted(pack, prefix, prefix(read)));
        }
      }
      String other = prefix.isEmpty() ? null : packOf.putIfAbsent(prefix, pack);
      if (other != null && !other.equals(pack)) {
        own.getFirst()
            .fields()
            .wrong(
                "code",
                "the codes of the pack %s begin with %s too; choose other letters"
                    .formatted(other, prefix));
      }
    }
  }

  private static String mostCommonPrefix(List<RuleReader.Read> rules) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    rules.forEach(read -> counts.merge(prefix(read), 1, Integer::sum));
    String most = "";
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (most.isEmpty() || entry.getValue() > counts.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    return most;
  }

  private static String prefix(RuleReader.Read read) {
    return prefix(read.rule().id());
  }

  private static String prefix(RuleId rule) {
    Matcher code = RuleReader.CODE.matcher(rule.code());
    return code.matches() ? code.group("prefix") : "";
  }

  private void checkSuperseded() {
    Set<String> codes = new LinkedHashSet<>();
    ofOthers().forEach(rule -> codes.add(rule.code()));
    rules.forEach(read -> codes.add(read.rule().id().code()));
    for (RuleReader.Read read : rules) {
      for (ScalarNode item : read.superseded()) {
        if (item.text().equals(read.rule().id().code())) {
          problems.add(item.mark(), "a rule cannot supersede itself");
        } else if (RuleReader.CODE.matcher(item.text()).matches() && !codes.contains(item.text())) {
          problems.add(
              item.mark(),
              "there is no rule %s to supersede%s"
                  .formatted(item.text(), NearestName.hint(item.text(), codes)));
        }
      }
    }
  }
}
