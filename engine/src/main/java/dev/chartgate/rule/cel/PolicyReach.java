package dev.chartgate.rule.cel;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.ObjectIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which NetworkPolicies of a release keep the pods of one workload from a TCP port of another's. A
 * policy isolates the pods that it selects, and policies add up: a connection is open if one of
 * them allows it, at both ends (Kubernetes API, NetworkPolicySpec). What cannot be told from the
 * release, an {@code ipBlock} or the labels of a namespace, counts as allowed.
 */
final class PolicyReach {
  private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

  private final ObjectIndex objects;

  PolicyReach(ObjectIndex objects) {
    this.objects = objects;
  }

  /** One end of a connection. */
  private record End(String namespace, Object labels) {}

  /**
   * The names of the policies in the way, each with the direction that it closes.
   *
   * @param from the workload that calls
   * @param to the workload that is called
   * @param port the number or name of a container port of {@code to}
   */
  List<Object> blocking(Map<?, ?> from, Map<?, ?> to, Object port) {
    KubernetesObject caller = ObjectIdentity.of(from);
    KubernetesObject called = ObjectIdentity.of(to);
    Object number = port instanceof String name ? numberOf(called, name) : port;
    List<Object> blocking = new ArrayList<>();
    if (!caller.equals(called)) {
      blocking.addAll(blocking("egress", "to", end(caller), end(called), number));
      blocking.addAll(blocking("ingress", "from", end(called), end(caller), number));
    }
    return new SequenceView(blocking);
  }

  private End end(KubernetesObject workload) {
    return new End(objects.namespaceOf(workload), RelationFunctions.podLabels(workload));
  }

  private static Object numberOf(KubernetesObject workload, String name) {
    for (Object container :
        RelationFunctions.podSpec(workload).map(PodFunctions::containers).orElse(List.of())) {
      for (Object port : Paths.items(container, "ports")) {
        if (RelationFunctions.text(port, "name").equals(name)) {
          return Paths.member(port, "containerPort").orElse(name);
        }
      }
    }
    return name;
  }

  private List<String> blocking(
      String direction, String peers, End isolated, End other, Object port) {
    List<String> names = new ArrayList<>();
    for (Object policy :
        RelationFunctions.selecting(
            objects, "NetworkPolicy", isolated.namespace(), isolated.labels())) {
      Object spec = Paths.member(policy, "spec").orElseThrow();
      if (!isolates(spec, direction)) {
        continue;
      }
      boolean allows =
          Paths.items(spec, direction).stream()
              .anyMatch(rule -> allows(rule, peers, isolated, other, port));
      if (allows) {
        return List.of();
      }
      names.add(name(policy) + " (" + direction + ")");
    }
    return names;
  }

  private static String name(Object policy) {
    return Paths.member(policy, "metadata").map(m -> RelationFunctions.text(m, "name")).orElse("");
  }

  /** Ingress always, and egress where a rule says so, unless {@code policyTypes} is written. */
  private static boolean isolates(Object spec, String direction) {
    List<Object> types = Paths.items(spec, "policyTypes");
    if (types.isEmpty()) {
      return direction.equals("ingress") || !Paths.items(spec, direction).isEmpty();
    }
    return types.stream().anyMatch(type -> direction.equalsIgnoreCase(type.toString()));
  }

  private static boolean allows(Object rule, String key, End isolated, End other, Object port) {
    List<Object> ports = Paths.items(rule, "ports");
    List<Object> peers = Paths.items(rule, key);
    return (ports.isEmpty() || ports.stream().anyMatch(allowed -> covers(allowed, port)))
        && (peers.isEmpty() || peers.stream().anyMatch(peer -> isPeer(peer, isolated, other)));
  }

  private static boolean covers(Object allowed, Object port) {
    if (!Set.of("", "TCP").contains(RelationFunctions.text(allowed, "protocol"))) {
      return false;
    }
    Optional<Object> from = Paths.member(allowed, "port");
    Optional<Object> to = Paths.member(allowed, "endPort");
    if (from.isEmpty() || !(from.get() instanceof Long) || !(port instanceof Long)) {
      // The name of a port stands for what the pods at that end call so, which may be any number.
      return true;
    }
    return (long) from.get() <= (long) port
        && (long) port <= (to.orElse(from.get()) instanceof Long last ? last : (long) from.get());
  }

  private static boolean isPeer(Object peer, End isolated, End other) {
    Optional<Object> namespaces = Paths.member(peer, "namespaceSelector");
    Optional<Object> pods = Paths.member(peer, "podSelector");
    if (namespaces.isEmpty() && pods.isEmpty()) {
      return true;
    }
    boolean inNamespace =
        namespaces.isPresent()
            ? maySelectNamespace(namespaces.get(), other.namespace())
            : other.namespace().equals(isolated.namespace());
    return inNamespace && (pods.isEmpty() || SelectorFunctions.selects(pods.get(), other.labels()));
  }

  /** Of the labels of a namespace only its name is known. */
  private static boolean maySelectNamespace(Object selector, String namespace) {
    return Paths.member(selector, "matchLabels")
        .flatMap(labels -> Paths.member(labels, NAMESPACE_NAME))
        .map(namespace::equals)
        .orElse(true);
  }
}
