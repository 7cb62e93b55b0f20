package dev.chartgate.webhook.verdict;

import dev.chartgate.evaluate.Batch;
import dev.chartgate.evaluate.EngineOptions;
import dev.chartgate.evaluate.PolicyEngine;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Report;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Decisions;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.Selection;
import dev.chartgate.schema.SchemaCatalog;
import dev.chartgate.waiver.Waivers;
import dev.chartgate.webhook.cluster.ClusterView;
import dev.chartgate.webhook.ruleset.Ruleset;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Judges releases by a rule set and weighs what is found by its policy. */
final class ReleaseCheck {
  /** What no cluster can tell, whatever is watched. */
  private static final Set<String> UNKNOWABLE = Set.of("inputs", "compose");

  private final Ruleset rules;
  private final ClusterView cluster;
  private final InstantSource clock;
  private final PolicyEngine engine;

  ReleaseCheck(Ruleset rules, ClusterView cluster, InstantSource clock) {
    this.rules = rules;
    this.cluster = cluster;
    this.clock = clock;
    this.engine =
        PolicyEngine.of(
            rules.packs(),
            new EngineOptions(
                rules.policy().profile().orElse(Profile.DEFAULT),
                Selection.ALL,
                rules.policy(),
                Set.of(),
                false),
            rules.compiler(),
            new SchemaCatalog(ReleaseCheck.class.getClassLoader()));
  }

  private Decisions decisions() {
    return rules.policy().decisions();
  }

  /**
   * Judges a release.
   *
   * @param namespace the namespace that decides what is done; the empty string for none
   */
  Weighed check(Release release, String namespace) {
    return check(release, namespace, true);
  }

  /** The same for a release that goes to another cluster, whose namespaces are not known. */
  Weighed checkElsewhere(Release release) {
    return check(release, "", false);
  }

  private Weighed check(Release release, String namespace, boolean isHere) {
    Optional<Map<String, String>> labels = isHere ? cluster.labels(namespace) : Optional.empty();
    Report report = report(release);
    List<Weighed.Found> found = new ArrayList<>();
    List<Finding> waived = new ArrayList<>();
    List<Finding> unknowable = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (isOfFiles(finding)) {
        continue;
      }
      if (finding.outcome() == Outcome.WAIVED) {
        waived.add(finding);
      } else if (isUnknowable(finding)) {
        unknowable.add(finding);
      } else {
        decisions()
            .of(finding, namespace, labels)
            .ifPresent(decision -> found.add(new Weighed.Found(finding, decision)));
      }
    }
    Decision ofMissed = decisions().ofNotEvaluated(namespace, labels);
    return new Weighed(
        found,
        report.notEvaluated().stream().map(m -> new Weighed.Missed(m, ofMissed)).toList(),
        waived,
        unknowable);
  }

  /** What could not be judged, weighed as everything in a namespace is. */
  Weighed missed(List<NotEvaluated> problems, String namespace) {
    return missed(problems, decisions().ofNotEvaluated(namespace, cluster.labels(namespace)));
  }

  /** What could not be judged, of which it is known what is done. */
  static Weighed missed(List<NotEvaluated> problems, Decision decision) {
    return new Weighed(
        List.of(),
        problems.stream().map(problem -> new Weighed.Missed(problem, decision)).toList(),
        List.of(),
        List.of());
  }

  private Report report(Release release) {
    Waivers waivers =
        new Waivers(
            rules.waivers(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            UnaryOperator.identity(),
            false);
    return PolicyEngine.checkAll(List.of(new Batch(engine, List.of(release), List.of())), waivers);
  }

  /** Whether a finding is about the files of waivers: the one who sent the request keeps none. */
  private static boolean isOfFiles(Finding finding) {
    return finding.release().isEmpty() && finding.rule().pack().equals(EngineRule.PACK);
  }

  private static boolean isUnknowable(Finding finding) {
    return finding.outcome() == Outcome.UNKNOWN
        && finding.wants().stream()
            .map(want -> want.split("[.\\[]", 2)[0])
            .allMatch(UNKNOWABLE::contains);
  }
}
