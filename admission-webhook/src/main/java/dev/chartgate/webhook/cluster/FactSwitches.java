package dev.chartgate.webhook.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which facts are taken from the cluster.
 *
 * @param on the groups that are on, each with the namespaces that it is on for; {@link #EVERYWHERE}
 *     stands for all of them
 */
public record FactSwitches(Map<FactGroup, Set<String>> on) {
  /** The name that stands for all namespaces. */
  public static final String EVERYWHERE = "*";

  /** Nothing is asked of the cluster. */
  public static final FactSwitches NONE = new FactSwitches(Map.of());

  /** All but what has to be switched on by namespace. */
  public static final FactSwitches DEFAULT = new FactSwitches(wholeCluster());

  private static final String ALL_GROUPS = "all";
  private static final String NO_GROUP = "none";

  /** Copies the map and the sets. */
  public FactSwitches {
    EnumMap<FactGroup, Set<String>> copy = new EnumMap<>(FactGroup.class);
    on.forEach((group, namespaces) ->
        copy.put(group, Collections.unmodifiableSet(new TreeSet<>(namespaces))));
    on = Collections.unmodifiableMap(copy);
  }

  /** Switches that cannot be read. */
  public static final class UnknownSwitchException extends Exception {
    private static final long serialVersionUID = 1;

    UnknownSwitchException(List<String> problems) {
      super(String.join("; ", problems));
    }
  }

  /**
   * Reads switches: names of groups, between commas. {@code all} is every group but those that are
   * switched on by namespace, which are written {@code secrets:prod} or {@code secrets:*}, once for
   * each namespace; {@code none} is nothing.
   *
   * @throws UnknownSwitchException naming all that is wrong
   */
  public static FactSwitches parse(String text) throws UnknownSwitchException {
    Map<FactGroup, Set<String>> on = new EnumMap<>(FactGroup.class);
    List<String> problems = new ArrayList<>();
    for (String item : text.split(",", -1)) {
      String word = item.strip();
      if (word.equals(ALL_GROUPS)) {
        on.putAll(wholeCluster());
      } else if (!word.isEmpty() && !word.equals(NO_GROUP)) {
        problem(word, on).ifPresent(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new UnknownSwitchException(problems);
    }
    return new FactSwitches(on);
  }

  private static Optional<String> problem(String word, Map<FactGroup, Set<String>> on) {
    int colon = word.indexOf(':');
    String name = colon < 0 ? word : word.substring(0, colon);
    Optional<FactGroup> group = FactGroup.named(name);
    if (group.isEmpty()) {
      return Optional.of(
          "there are no facts '%s'; there are %s, %s".formatted(name, ALL_GROUPS, names()));
    }
    if (group.get().isByNamespace() && (colon < 0 || colon + 1 == word.length())) {
      return Optional.of(
          "'%s' is switched on by namespace; write %s:NAMESPACE, or %s:* for all"
              .formatted(name, name, name));
    }
    if (!group.get().isByNamespace() && colon >= 0) {
      return Optional.of("'%s' is for the whole cluster; write it without ':'".formatted(name));
    }
    on.computeIfAbsent(group.get(), g -> new TreeSet<>())
        .add(colon < 0 ? EVERYWHERE : word.substring(colon + 1));
    return Optional.empty();
  }

  private static String names() {
    return Arrays.stream(FactGroup.values())
        .map(group -> group.isByNamespace() ? group.title() + ":NAMESPACE" : group.title())
        .collect(Collectors.joining(", "));
  }

  private static Map<FactGroup, Set<String>> wholeCluster() {
    Map<FactGroup, Set<String>> all = new EnumMap<>(FactGroup.class);
    for (FactGroup group : FactGroup.values()) {
      if (!group.isByNamespace()) {
        all.put(group, Set.of(EVERYWHERE));
      }
    }
    return all;
  }

  /** Whether a group is on, be it for one namespace only. */
  public boolean isOn(FactGroup group) {
    return on.containsKey(group);
  }

  /** Whether a group is on for all namespaces. */
  public boolean isOnEverywhere(FactGroup group) {
    return namespaces(group).contains(EVERYWHERE);
  }

  /** Whether a group is on for a namespace. */
  public boolean isOn(FactGroup group, String namespace) {
    return isOnEverywhere(group) || namespaces(group).contains(namespace);
  }

  /** The namespaces that a group is on for; {@link #EVERYWHERE} stands for all. */
  public Set<String> namespaces(FactGroup group) {
    return on.getOrDefault(group, Set.of());
  }

  /** The switches as {@link #parse} reads them. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    on.forEach((group, namespaces) ->
        namespaces.forEach(namespace ->
            words.add(group.isByNamespace() ? group.title() + ":" + namespace : group.title())));
    return words.isEmpty() ? NO_GROUP : String.join(",", words);
  }
}
