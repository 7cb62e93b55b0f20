package dev.chartgate.webhook.verdict;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.webhook.review.Review;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers which objects were judged and let pass, by their uid, so that what the controllers of
 * Kubernetes make of them is not judged again. Bounded: what is forgotten is judged. Safe for many
 * threads.
 */
final class OwnerVerdicts {
  private static final int MOST = 20_000;
  private static final String ACCOUNTS = "system:serviceaccount:kube-system:";

  /** All controllers, where they have no accounts of their own. */
  private static final String MANAGER = "system:kube-controller-manager";

  /** What a controller makes of what. */
  private record Making(String account, String child, String owner) {}

  private static final List<Making> MAKINGS =
      List.of(
          new Making("deployment-controller", "ReplicaSet", "Deployment"),
          new Making("replicaset-controller", "Pod", "ReplicaSet"),
          new Making("statefulset-controller", "Pod", "StatefulSet"),
          new Making("daemon-set-controller", "Pod", "DaemonSet"),
          new Making("replication-controller", "Pod", "ReplicationController"),
          new Making("cronjob-controller", "Job", "CronJob"),
          new Making("job-controller", "Pod", "Job"));

  private final Set<String> passed = Collections.newSetFromMap(Recent.map(MOST));

  /** Remembers an object that was judged and let pass, unless it is not kept. */
  void passed(Review review) {
    if (!review.dryRun()) {
      review.objectUid().ifPresent(passed::add);
    }
  }

  /** Whether an object was made by a controller of Kubernetes of one that passed. */
  boolean isOfPassed(Review review, KubernetesObject object) {
    return MAKINGS.stream()
        .filter(making -> isBy(making, review.account()))
        .filter(making -> making.child().equals(object.kind()))
        .anyMatch(making -> owner(object, making.owner()).filter(passed::contains).isPresent());
  }

  private static boolean isBy(Making making, String account) {
    return account.equals(ACCOUNTS + making.account()) || account.equals(MANAGER);
  }

  /** The uid of the controller among the owners, if it is of a kind. */
  private static Optional<String> owner(KubernetesObject object, String kind) {
    for (Node item :
        object
            .node()
            .mapping("metadata")
            .flatMap(metadata -> metadata.sequence("ownerReferences"))
            .map(SequenceNode::items)
            .orElse(List.of())) {
      if (item instanceof MappingNode reference
          && reference.get("controller").orElse(null) instanceof ScalarNode controller
          && Boolean.TRUE.equals(controller.value())
          && reference.string("kind").filter(kind::equals).isPresent()) {
        return reference.string("uid");
      }
    }
    return Optional.empty();
  }
}
