package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Outcome;
import dev.chartgate.load.LoadResult;
import dev.chartgate.load.ObjectLoader;
import dev.chartgate.load.OpenedRecord;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.webhook.cluster.ClusterView;
import dev.chartgate.webhook.review.Operation;
import dev.chartgate.webhook.review.Review;
import dev.chartgate.webhook.verdict.AdmittedReleases.ReleaseKey;
import java.util.List;
import java.util.Optional;

/**
 * Judges release records as they are made, which Helm does before anything else of a release.
 * Refusing any other change of a record would leave Helm in the middle of it.
 */
final class RecordJudge {
  private static final String PENDING_INSTALL = "pending-install";
  private static final String PENDING_UPGRADE = "pending-upgrade";
  private static final String PENDING_ROLLBACK = "pending-rollback";

  /** How Helm calls its ConfigMaps; the label alone may stand on any. */
  private static final String NAME = "sh.helm.release.";

  private final ObjectLoader loader;
  private final ReleaseCheck check;
  private final ClusterView cluster;
  private final VerdictSettings settings;
  private final Agreements agreements;
  private final AdmittedReleases admitted;

  RecordJudge(
      ObjectLoader loader,
      ReleaseCheck check,
      ClusterView cluster,
      VerdictSettings settings,
      Agreements agreements,
      AdmittedReleases admitted) {
    this.loader = loader;
    this.check = check;
    this.cluster = cluster;
    this.settings = settings;
    this.agreements = agreements;
    this.admitted = admitted;
  }

  /** Whether an object is a record. */
  static boolean isRecord(KubernetesObject object) {
    return ObjectLoader.isRecord(object)
        && (object.kind().equals("Secret") || object.name().startsWith(NAME));
  }

  /** Judges a record. */
  Verdict judge(Review review, KubernetesObject record) {
    String labelled = record.label("status").orElse("");
    if (review.operation() != Operation.CREATE) {
      return Verdict.passed(new Subject.Other("the release record " + record.name()));
    }
    OpenedRecord opened = loader.open(record);
    Subject subject = new Subject.Other("the release record " + record.name());
    if (!opened.isReadable() && isDone(labelled)) {
      // A backup that is brought back; what Helm cannot read it does not install either.
      return Verdict.passed(subject);
    }
    if (opened.isReadable() && isDone(labelled) && isDone(opened.status())) {
      return Verdict.passed(subject);
    }
    String namespace = review.namespace().orElse("");
    if (!opened.isReadable()) {
      return new Verdict(subject, check.missed(opened.problems(), namespace), Optional.empty());
    }
    Judged judged = judged(opened, namespace);
    boolean isRollback =
        opened.status().equals(PENDING_ROLLBACK)
            && (labelled.equals(PENDING_ROLLBACK) || isDone(labelled));
    Weighed weighed =
        isRollback ? judged.weighed().warning().noting(later(judged.weighed())) : judged.weighed();
    if (!review.dryRun() && !weighed.denies()) {
      remember(opened, namespace, judged);
    }
    return new Verdict(
        judged
            .release()
            .<Subject>map(release -> Subject.OfRelease.of(release, namespace))
            .orElse(subject),
        weighed,
        Optional.of(opened.release()));
  }

  /**
   * Judges a record that the cluster keeps, and remembers what is decided of its objects.
   *
   * @return whether it is let pass
   */
  boolean remembers(KubernetesObject record, String namespace) {
    OpenedRecord opened = loader.open(record);
    if (!opened.isReadable()) {
      return false;
    }
    Judged judged = judged(opened, namespace);
    if (judged.weighed().denies()) {
      return false;
    }
    remember(opened, namespace, judged);
    return true;
  }

  /**
   * What came of a record.
   *
   * @param release the release in it, if it could be put together
   */
  private record Judged(Optional<Release> release, Weighed weighed) {}

  private Judged judged(OpenedRecord opened, String namespace) {
    Facts facts = cluster.facts();
    Optional<KubernetesObject> deployed =
        isDone(opened.status())
            ? Optional.empty()
            : cluster
                .deployed(namespace, opened.release())
                .map(node -> new KubernetesObject(node, Optional.empty()));
    LoadResult loaded =
        loader.tracedRelease(opened, deployed, Renderings.of(facts, settings), facts);
    Weighed weighed = check.missed(loaded.problems(), namespace);
    Optional<Release> release = loaded.releases().stream().findFirst();
    return new Judged(
        release,
        release.map(whole -> check.check(whole, namespace)).map(weighed::plus).orElse(weighed));
  }

  /** A record that says another namespace than its own was not written by Helm. */
  private void remember(OpenedRecord opened, String namespace, Judged judged) {
    if (judged.release().filter(release -> release.namespace().equals(namespace)).isPresent()) {
      admitted.remember(
          new ReleaseKey(namespace, opened.release()), Settlement.of(judged.weighed(), agreements));
    }
  }

  /** What a rollback will meet: a record can be made up, so its objects get no leave by it. */
  private static List<String> later(Weighed rollback) {
    long refused =
        rollback.found().stream()
            .filter(found -> found.decision() == Decision.DENY)
            .filter(found -> found.finding().subject().isPresent())
            .filter(found -> found.finding().outcome() == Outcome.FAILED)
            .count();
    return refused == 0
        ? List.of()
        : List.of(
            "a rollback's record is only warned of, but its objects are judged as they come, and"
                + " %,d %s about objects may be refused then"
                    .formatted(refused, refused == 1 ? "finding" : "findings"));
  }

  /** Whether a status is that of a release that no longer, or not yet, changes anything. */
  private static boolean isDone(String status) {
    return switch (status) {
      case PENDING_INSTALL, PENDING_UPGRADE, PENDING_ROLLBACK -> false;
      case String other -> !other.isEmpty();
    };
  }
}
