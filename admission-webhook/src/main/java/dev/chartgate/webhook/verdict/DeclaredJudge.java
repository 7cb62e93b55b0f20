package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.load.LoadResult;
import dev.chartgate.load.ObjectLoader;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Decisions;
import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.webhook.cluster.ClusterView;
import dev.chartgate.webhook.review.Operation;
import dev.chartgate.webhook.review.Review;
import dev.chartgate.webhook.verdict.AdmittedReleases.ReleaseKey;
import dev.chartgate.webhook.verdict.Settlement.Settled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges releases that an object declares, rendered here. An update that leaves the specification
 * as it is declares nothing new: controllers write their notes into these objects all the time.
 */
final class DeclaredJudge {
  private static final String CONFIG_MAP = "ConfigMap";
  private static final String SECRET = "Secret";

  private final ObjectLoader loader;
  private final ReleaseCheck check;
  private final ClusterView cluster;
  private final VerdictSettings settings;
  private final Decisions decisions;
  private final Agreements agreements;
  private final AdmittedReleases admitted;

  DeclaredJudge(
      ObjectLoader loader,
      ReleaseCheck check,
      ClusterView cluster,
      VerdictSettings settings,
      Decisions decisions,
      Agreements agreements,
      AdmittedReleases admitted) {
    this.loader = loader;
    this.check = check;
    this.cluster = cluster;
    this.settings = settings;
    this.decisions = decisions;
    this.agreements = agreements;
    this.admitted = admitted;
  }

  /** Judges what an object declares. */
  Verdict judge(Review review, KubernetesObject object) {
    Subject subject =
        new Subject.Other(
            "the %s %s%s"
                .formatted(
                    object.kind(),
                    object.name(),
                    review.namespace().map(name -> " in namespace " + name).orElse("")));
    if (review.operation() == Operation.UPDATE
        && review.oldObject().isPresent()
        && Unchanged.isSpecSame(review.oldObject().get(), object.node())) {
      return Verdict.passed(subject);
    }
    boolean isHere = !Destination.isElsewhere(object);
    Facts facts = isHere ? cluster.facts() : Facts.NONE;
    LoadResult loaded =
        loader.declared(
            object,
            this::referred,
            Renderings.of(facts, settings),
            release -> deployed(release, isHere),
            facts);
    Decision unresolved =
        Optional.ofNullable(decisions.unresolved().get(object.kind())).orElse(Decision.DENY);
    Weighed weighed = ReleaseCheck.missed(loaded.problems(), unresolved);
    List<String> names = new ArrayList<>();
    Map<ReleaseKey, List<Settled>> settled = new LinkedHashMap<>();
    for (Release release : loaded.releases()) {
      names.add(release.name());
      Weighed ofRelease =
          isHere ? check.check(release, release.namespace()) : check.checkElsewhere(release);
      settled.put(
          new ReleaseKey(release.namespace(), release.name()),
          Settlement.of(ofRelease, agreements));
      weighed = weighed.plus(withMissed(ofRelease, unresolved));
    }
    if (isHere && !review.dryRun() && !weighed.denies()) {
      settled.forEach(admitted::remember);
    }
    return new Verdict(
        subject,
        weighed,
        names.isEmpty() ? Optional.empty() : Optional.of(String.join(",", names)));
  }

  /** What of a declared release cannot be judged is as if it could not be resolved. */
  private static Weighed withMissed(Weighed weighed, Decision unresolved) {
    List<NotEvaluated> missed = weighed.missed().stream().map(Weighed.Missed::what).toList();
    return weighed.withMissed(List.of()).plus(ReleaseCheck.missed(missed, unresolved));
  }

  private Optional<KubernetesObject> referred(
      String kind, Optional<String> namespace, String name) {
    return kind.equals(CONFIG_MAP) || kind.equals(SECRET)
        ? namespace
            .flatMap(in -> cluster.values(kind, in, name))
            .map(node -> new KubernetesObject(node, Optional.empty()))
        : Optional.empty();
  }

  private Optional<KubernetesObject> deployed(Release release, boolean isHere) {
    return isHere
        ? cluster
            .deployed(release.namespace(), release.name())
            .map(node -> new KubernetesObject(node, Optional.empty()))
        : Optional.empty();
  }
}
