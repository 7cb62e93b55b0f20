package dev.chartgate.webhook.verdict;

import dev.chartgate.evaluate.Batch;
import dev.chartgate.evaluate.EngineOptions;
import dev.chartgate.evaluate.PolicyEngine;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.finding.Subject;
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
import java.util.stream.Stream;

/** Judges releases by a rule set and weighs what is found by its policy. */
final class ReleaseCheck {
  /** What no cluster can tell, whatever is watched. */
  private static final Set<String> UNKNOWABLE = Set.of("inputs", "compose");

  /** Kinds of Kubernetes' own whose objects are in no namespace and come with releases. */
  static final Set<String> CLUSTER_KINDS =
      Set.of(
          "ClusterRole",
          "ClusterRoleBinding",
          "CustomResourceDefinition",
          "IngressClass",
          "MutatingWebhookConfiguration",
          "Namespace",
          "PersistentVolume",
          "PriorityClass",
          "StorageClass",
          "ValidatingWebhookConfiguration");

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
        decision(finding, namespace, labels, isHere && release.admission().isEmpty())
            .ifPresent(decision -> found.add(new Weighed.Found(finding, decision)));
      }
    }
    Decision ofMissed = decisions().ofNotEvaluated(namespace, labels);
    return new Weighed(
        found,
        report.notEvaluated().stream().map(m -> new Weighed.Missed(m, ofMissed)).toList(),
        waived,
        unknowable,
        report.superseded(),
        List.of());
  }

  /** What is done about a finding in a namespace; the empty string for none. */
  Optional<Decision> decision(Finding finding, String namespace) {
    return decisions().of(finding, namespace, cluster.labels(namespace));
  }

  /** What is done where a rule failed. */
  Optional<Decision> decision(RuleId rule, Severity severity, String namespace) {
    return decisions().of(rule, Outcome.FAILED, severity, namespace, cluster.labels(namespace));
  }

  /**
   * What is done about a finding of a release. Where its object is in another namespace than the
   * release, or in none, what is decided there counts as well: it will be asked about there, too.
   */
  private Optional<Decision> decision(
      Finding finding, String namespace, Optional<Map<String, String>> labels, boolean isWhole) {
    Optional<Decision> decision = decisions().of(finding, namespace, labels);
    Optional<String> other =
        isWhole
            ? finding.subject().flatMap(subject -> namespace(subject, namespace))
            : Optional.empty();
    return Stream.concat(decision.stream(), other.flatMap(name -> decision(finding, name)).stream())
        .min(Decision::compareTo);
  }

  private static Optional<String> namespace(Subject object, String namespace) {
    return CLUSTER_KINDS.contains(object.kind())
        ? Optional.of("")
        : object.namespace().filter(name -> !name.equals(namespace));
  }

  /** What could not be judged, weighed as everything in a namespace is. */
  Weighed missed(List<NotEvaluated> problems, String namespace) {
    return missed(problems, decisions().ofNotEvaluated(namespace, cluster.labels(namespace)));
  }

  /** What could not be judged, of which it is known what is done. */
  static Weighed missed(List<NotEvaluated> problems, Decision decision) {
    return Weighed.ofMissed(
        problems.stream().map(problem -> new Weighed.Missed(problem, decision)).toList());
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
