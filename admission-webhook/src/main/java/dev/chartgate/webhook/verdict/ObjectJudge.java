package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Superseded;
import dev.chartgate.load.ObjectLoader;
import dev.chartgate.release.Admission;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Once;
import dev.chartgate.webhook.cluster.ClusterView;
import dev.chartgate.webhook.review.Operation;
import dev.chartgate.webhook.review.Review;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges objects one by one, whoever brings them.
 *
 * <p>An update is judged whole, not only where it makes something worse: who edits an object is the
 * one who can mend it. But where nothing changes that an object runs by, as when a controller notes
 * something or a finalizer goes, what was wrong before is only warned of; a refusal would mend
 * nothing, and keep the object from going.
 */
final class ObjectJudge {
  private final ObjectLoader loader;
  private final ReleaseCheck check;
  private final ClusterView cluster;
  private final ReleasedObjects releases;
  private final OwnerVerdicts owners = new OwnerVerdicts();

  ObjectJudge(
      ObjectLoader loader, ReleaseCheck check, ClusterView cluster, ReleasedObjects releases) {
    this.loader = loader;
    this.check = check;
    this.cluster = cluster;
    this.releases = releases;
  }

  /** Judges an object. */
  Verdict judge(Review review, KubernetesObject object) {
    Subject subject = Subject.Other.of(object, review.namespace());
    if (owners.isOfPassed(review, object)) {
      owners.passed(review);
      return Verdict.passed(subject);
    }
    Once<Set<List<String>>> before = new Once<>(() -> before(review));
    Weighed weighed =
        releases.settle(
            review,
            check(review, object, review.oldObject()),
            ReleaseClaim.of(object.node()),
            finding -> before.get().contains(identity(finding)));
    if (weighed.denies()
        && review.operation() == Operation.UPDATE
        && review.oldObject().isPresent()
        && Unchanged.between(review.oldObject().get(), object.node())) {
      weighed = sparing(weighed, before.get());
    }
    if (!weighed.denies()) {
      owners.passed(review);
    }
    return new Verdict(subject, weighed, Optional.empty());
  }

  /** Stands for what is remembered for a review alone: whether its owner is known. */
  String remembered(Review review, KubernetesObject object) {
    return owners.isOfPassed(review, object) ? "of one that passed" : "";
  }

  /** An object was let pass, as an equal one was before. */
  void passed(Review review) {
    owners.passed(review);
  }

  private Weighed check(Review review, KubernetesObject object, Optional<MappingNode> old) {
    Optional<MappingNode> namespace =
        review
            .namespace()
            .flatMap(name -> cluster.labels(name).map(labels -> NamespaceNode.of(name, labels)));
    Release release =
        loader.single(
            object,
            review.namespace(),
            new Admission(review.request(), old, namespace),
            cluster.facts());
    return check.check(release, review.namespace().orElse(""));
  }

  /** What is wrong with the object as it is. */
  private Set<List<String>> before(Review review) {
    return review.oldObject().stream()
        .map(old -> check(review, new KubernetesObject(old, Optional.empty()), Optional.of(old)))
        .flatMap(weighed ->
            Stream.concat(
                weighed.found().stream().map(Weighed.Found::finding),
                weighed.superseded().stream().map(Superseded::finding)))
        .map(ObjectJudge::identity)
        .collect(Collectors.toSet());
  }

  private static Weighed sparing(Weighed weighed, Set<List<String>> before) {
    return weighed.withFound(found ->
        before.contains(identity(found.finding()))
            ? new Weighed.Found(found.finding(), Weighed.atMostWarn(found.decision()))
            : found);
  }

  private static List<String> identity(Finding finding) {
    return List.of(
        finding.rule().code(),
        finding.outcome().label(),
        finding.subject().flatMap(dev.chartgate.finding.Subject::path).orElse(""),
        finding.message());
  }
}
