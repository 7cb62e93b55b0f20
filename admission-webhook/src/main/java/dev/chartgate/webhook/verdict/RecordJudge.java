package dev.chartgate.webhook.verdict;

import dev.chartgate.load.LoadResult;
import dev.chartgate.load.ObjectLoader;
import dev.chartgate.load.OpenedRecord;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.webhook.cluster.ClusterView;
import dev.chartgate.webhook.review.Operation;
import dev.chartgate.webhook.review.Review;
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

  RecordJudge(
      ObjectLoader loader, ReleaseCheck check, ClusterView cluster, VerdictSettings settings) {
    this.loader = loader;
    this.check = check;
    this.cluster = cluster;
    this.settings = settings;
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
    Facts facts = cluster.facts();
    Optional<KubernetesObject> deployed =
        cluster
            .deployed(namespace, opened.release())
            .map(node -> new KubernetesObject(node, Optional.empty()));
    LoadResult loaded =
        loader.tracedRelease(opened, deployed, Renderings.of(facts, settings), facts);
    Weighed weighed = check.missed(loaded.problems(), namespace);
    Subject named = subject;
    for (var release : loaded.releases()) {
      weighed = weighed.plus(check.check(release, namespace));
      named = Subject.OfRelease.of(release, namespace);
    }
    boolean isRollback =
        opened.status().equals(PENDING_ROLLBACK)
            && (labelled.equals(PENDING_ROLLBACK) || isDone(labelled));
    return new Verdict(
        named, isRollback ? weighed.warning() : weighed, Optional.of(opened.release()));
  }

  /** Whether a status is that of a release that no longer, or not yet, changes anything. */
  private static boolean isDone(String status) {
    return switch (status) {
      case PENDING_INSTALL, PENDING_UPGRADE, PENDING_ROLLBACK -> false;
      case String other -> !other.isEmpty();
    };
  }
}
