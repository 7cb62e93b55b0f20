package dev.chartgate.rule;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.rule.Policy.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a webhook does with what was found.
 *
 * <p>For a namespace the first of {@code namespaces} holds that is for it; what that does not say
 * is as everywhere. Where the labels of a namespace are not known, the strictest of what may hold
 * does.
 *
 * @param everywhere what is decided for all namespaces, whole
 * @param unresolved what is done with a declared release that cannot be resolved, by its kind
 * @param namespaces what is decided otherwise for some namespaces
 * @param labelSetters who may set the labels that {@code namespaces} names; without them a tenant
 *     could exempt itself by a label
 */
public record Decisions(
    DecisionBlock everywhere,
    Map<String, Decision> unresolved,
    List<NamespaceDecisions> namespaces,
    LabelSetters labelSetters) {
  /** The kind of Flux whose release leaves a record, which is judged in its turn. */
  public static final String HELM_RELEASE = "HelmRelease";

  /** The kind of Argo CD, whose release leaves no record. */
  public static final String APPLICATION = "Application";

  /** What is done with declared releases where no policy says otherwise. */
  static final Map<String, Decision> UNRESOLVED = unresolvedByDefault();

  /** Where no policy says otherwise. */
  public static final Decisions DEFAULT =
      new Decisions(
          new DecisionBlock(OutcomeDecisions.DEFAULT, Map.of(), Map.of()),
          UNRESOLVED,
          List.of(),
          LabelSetters.NOBODY);

  /** Copies the list and the map, and fills what is not decided everywhere with the defaults. */
  public Decisions {
    everywhere =
        new DecisionBlock(
            everywhere.outcomes().or(OutcomeDecisions.DEFAULT),
            everywhere.packs(),
            everywhere.rules());
    Map<String, Decision> all = new LinkedHashMap<>(UNRESOLVED);
    all.putAll(unresolved);
    unresolved = Collections.unmodifiableMap(all);
    namespaces = List.copyOf(namespaces);
  }

  /**
   * Who may set labels that decide.
   *
   * @param accounts their names, as the API server knows them
   * @param groups the groups of which each member may
   */
  public record LabelSetters(List<String> accounts, List<String> groups) {
    /** Nobody may. */
    public static final LabelSetters NOBODY = new LabelSetters(List.of(), List.of());

    /** Copies the lists. */
    public LabelSetters {
      accounts = List.copyOf(accounts);
      groups = List.copyOf(groups);
    }

    /** Whether somebody is one of them. */
    public boolean include(String account, List<String> itsGroups) {
      return accounts.contains(account) || itsGroups.stream().anyMatch(groups::contains);
    }
  }

  private static Map<String, Decision> unresolvedByDefault() {
    Map<String, Decision> map = new LinkedHashMap<>();
    map.put(HELM_RELEASE, Decision.WARN);
    map.put(APPLICATION, Decision.DENY);
    return Collections.unmodifiableMap(map);
  }

  /** The labels by which a namespace comes to decisions of its own. */
  public Set<String> guardedLabels() {
    Set<String> keys = new TreeSet<>();
    namespaces.forEach(entry -> keys.addAll(entry.labels().keySet()));
    return Collections.unmodifiableSet(keys);
  }

  /**
   * What is done with a finding; nothing with one that passed or is waived.
   *
   * @param labels the labels of the namespace; absent where they are not known
   */
  public Optional<Decision> of(
      Finding finding, String namespace, Optional<Map<String, String>> labels) {
    return of(finding.rule(), finding.outcome(), finding.severity(), namespace, labels);
  }

  /**
   * What is done with an outcome of a rule.
   *
   * @param severity how much its findings weigh
   * @param labels the labels of the namespace; absent where they are not known
   */
  public Optional<Decision> of(
      RuleId rule,
      Outcome outcome,
      Severity severity,
      String namespace,
      Optional<Map<String, String>> labels) {
    return strictest(block -> block.of(rule, outcome, severity), namespace, labels);
  }

  /**
   * What is done with something that could not be judged at all.
   *
   * @param labels the labels of the namespace; absent where they are not known
   */
  public Decision ofNotEvaluated(String namespace, Optional<Map<String, String>> labels) {
    return strictest(block -> block.outcomes().notEvaluated(), namespace, labels).orElseThrow();
  }

  private Optional<Decision> strictest(
      Function<DecisionBlock, Optional<Decision>> said,
      String namespace,
      Optional<Map<String, String>> labels) {
    Optional<Decision> general = said.apply(everywhere);
    List<Decision> possible = new ArrayList<>();
    for (NamespaceDecisions entry : namespaces) {
      NamespaceDecisions.Match match = entry.match(namespace, labels);
      if (match != NamespaceDecisions.Match.NO) {
        said.apply(entry.decisions()).or(() -> general).ifPresent(possible::add);
      }
      if (match == NamespaceDecisions.Match.YES) {
        return possible.stream().min(Comparator.naturalOrder());
      }
    }
    general.ifPresent(possible::add);
    return possible.stream().min(Comparator.naturalOrder());
  }
}
