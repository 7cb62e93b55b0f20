package dev.chartgate.rule;

import dev.chartgate.finding.RuleId;
import dev.chartgate.source.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names of all rules there are, those of the engine among them. */
public final class RuleCatalog {
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(RuleId id, List<String> tags, Optional<Rule> rule) {}

  /** The rules of some packs and of the engine. */
  public RuleCatalog(List<Pack> packs) {
    for (EngineRule rule : EngineRule.values()) {
      entries.add(new Entry(rule.id(), List.of(), Optional.empty()));
    }
    for (Pack pack : packs) {
      for (Rule rule : pack.rules()) {
        entries.add(new Entry(rule.id(), rule.tags(), Optional.of(rule)));
      }
    }
  }

  /**
   * What is wrong with a term of a {@link Selection}, if it names no rule: a sentence with the
   * nearest name that does.
   */
  public Optional<String> whatIsWrongWith(String term) {
    if (entries.stream().anyMatch(entry -> Selection.names(term, entry.id(), entry.tags()))) {
      return Optional.empty();
    }
    Set<String> names = new TreeSet<>();
    for (Entry entry : entries) {
      RuleId id = entry.id();
      names.addAll(List.of(id.code(), id.pack(), id.name(), id.toString()));
      names.addAll(entry.tags());
    }
    return Optional.of(
        "no code, pack, rule or tag is called '%s'%s"
            .formatted(term, NearestName.hint(term, names)));
  }

  /** What is wrong with the name of a pack, if there is none of that name. */
  Optional<String> whatIsWrongWithPack(String name) {
    Set<String> packs = new TreeSet<>();
    entries.forEach(entry -> packs.add(entry.id().pack()));
    return packs.contains(name)
        ? Optional.empty()
        : Optional.of("there is no pack '%s'%s".formatted(name, NearestName.hint(name, packs)));
  }

  /** The rule with a code, a name or {@code pack/name}, if exactly one has it. */
  public Optional<RuleId> find(String name) {
    return entry(name).map(Entry::id);
  }

  /** The rule of a pack with a code, a name or {@code pack/name}, if exactly one has it. */
  Optional<Rule> findRule(String name) {
    return entry(name).flatMap(Entry::rule);
  }

  private Optional<Entry> entry(String name) {
    List<Entry> found = entries.stream().filter(entry -> isCalled(entry.id(), name)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** What is wrong with the name of one rule that {@link #find} does not find. */
  public String whyNotFound(String name) {
    List<String> found =
        entries.stream()
            .map(Entry::id)
            .filter(id -> isCalled(id, name))
            .map(RuleId::toString)
            .toList();
    if (!found.isEmpty()) {
      return "'%s' names several rules; write one of %s".formatted(name, String.join(", ", found));
    }
    Set<String> names = new TreeSet<>();
    for (Entry entry : entries) {
      names.addAll(List.of(entry.id().code(), entry.id().name(), entry.id().toString()));
    }
    return "there is no rule '%s'%s".formatted(name, NearestName.hint(name, names));
  }

  private static boolean isCalled(RuleId id, String name) {
    return id.code().equals(name) || id.name().equals(name) || id.toString().equals(name);
  }
}
