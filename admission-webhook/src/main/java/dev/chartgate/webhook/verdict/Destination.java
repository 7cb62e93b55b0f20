package dev.chartgate.webhook.verdict;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import java.util.Optional;
import java.util.Set;

/** Where a declared release goes: of another cluster than this nothing is known here. */
final class Destination {
  /** How Argo CD calls the cluster that it runs in. */
  private static final Set<String> HERE =
      Set.of("https://kubernetes.default.svc", "https://kubernetes.default", "in-cluster");

  private Destination() {}

  static boolean isElsewhere(KubernetesObject object) {
    Optional<MappingNode> spec = object.node().mapping("spec");
    boolean ofFlux = spec.filter(s -> s.mapping("kubeConfig").isPresent()).isPresent();
    Optional<MappingNode> destination = spec.flatMap(s -> s.mapping("destination"));
    return ofFlux
        || isAnother(destination.flatMap(d -> d.get("server")))
        || isAnother(destination.flatMap(d -> d.get("name")));
  }

  private static boolean isAnother(Optional<Node> cluster) {
    return cluster
        .map(Node::toString)
        .filter(name -> !name.isEmpty() && !HERE.contains(name))
        .isPresent();
  }
}
