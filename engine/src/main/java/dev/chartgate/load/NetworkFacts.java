package dev.chartgate.load;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the network of a cluster, and whether it enforces NetworkPolicy, from the DaemonSets that
 * run it and the annotations that it leaves on nodes. What is not certain stays unknown.
 */
final class NetworkFacts {
  /**
   * DaemonSets by the start of their name, the more telling first, with the network that they are.
   */
  private static final Map<String, String> DAEMONS = daemons();

  private static final Map<String, String> ANNOTATIONS =
      Map.of(
          "flannel.alpha.coreos.com/backend-type", "flannel",
          "projectcalico.org/IPv4Address", "calico",
          "network.cilium.io/ipv4-pod-cidr", "cilium",
          "io.cilium.network.ipv4-pod-cidr", "cilium",
          "k8s.ovn.org/node-subnets", "ovn-kubernetes",
          "k3s.io/node-args", "k3s");

  private static final Set<String> ENFORCING =
      Set.of(
          "antrea",
          "azure-npm",
          "calico",
          "canal",
          "cilium",
          "kube-router",
          "ovn-kubernetes",
          "weave");

  private NetworkFacts() {}

  private static Map<String, String> daemons() {
    Map<String, String> daemons = new LinkedHashMap<>();
    daemons.put("canal", "canal");
    daemons.put("rke2-canal", "canal");
    daemons.put("calico-node", "calico");
    daemons.put("kube-flannel", "flannel");
    daemons.put("cilium", "cilium");
    daemons.put("anetd", "cilium");
    daemons.put("weave-net", "weave");
    daemons.put("antrea-agent", "antrea");
    daemons.put("kube-router", "kube-router");
    daemons.put("ovnkube-node", "ovn-kubernetes");
    daemons.put("azure-npm", "azure-npm");
    daemons.put("azure-cns", "azure-cni");
    daemons.put("aws-node", "aws-vpc-cni");
    daemons.put("kindnet", "kindnet");
    return daemons;
  }

  /** The network of a cluster with these objects, if they tell one. */
  static Optional<Map<String, Object>> of(List<KubernetesObject> objects) {
    Set<String> seen = new LinkedHashSet<>();
    for (KubernetesObject object : objects) {
      switch (object.kind()) {
        case "DaemonSet" -> daemon(object.name()).ifPresent(seen::add);
        case "Node" ->
            ANNOTATIONS.forEach((annotation, network) -> {
              if (object.annotation(annotation).isPresent()) {
                seen.add(network);
              }
            });
        default -> {}
      }
    }
    return name(seen)
        .map(name -> {
          Map<String, Object> facts = new LinkedHashMap<>();
          facts.put("name", name);
          enforces(name, objects).ifPresent(yes -> facts.put("enforcesNetworkPolicy", yes));
          return facts;
        });
  }

  private static Optional<String> daemon(String name) {
    return DAEMONS.entrySet().stream()
        .filter(entry -> name.equals(entry.getKey()) || name.startsWith(entry.getKey() + "-"))
        .filter(entry -> !name.startsWith("cilium-"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Flannel with Calico's policies is Canal; with k3s it is k3s, which brings its own policies. */
  private static Optional<String> name(Set<String> seen) {
    if (seen.contains("canal") || (seen.contains("flannel") && seen.contains("calico"))) {
      return Optional.of("canal");
    }
    if (seen.contains("azure-npm")) {
      return Optional.of("azure-npm");
    }
    Set<String> others = new LinkedHashSet<>(seen);
    others.remove("k3s");
    if (seen.contains("k3s") && (others.isEmpty() || others.equals(Set.of("flannel")))) {
      return Optional.of("k3s");
    }
    return others.size() == 1 ? Optional.of(others.iterator().next()) : Optional.empty();
  }

  private static Optional<Boolean> enforces(String name, List<KubernetesObject> objects) {
    if (ENFORCING.contains(name)) {
      return Optional.of(true);
    }
    return switch (name) {
      case "flannel" -> Optional.of(false);
      case "k3s" ->
          Optional.of(
              objects.stream()
                  .flatMap(object -> object.annotation("k3s.io/node-args").stream())
                  .noneMatch(args -> args.contains("--disable-network-policy")));
      case "aws-vpc-cni" -> Optional.of(hasArgument(objects, "--enable-network-policy=true"));
      default -> Optional.empty();
    };
  }

  private static boolean hasArgument(List<KubernetesObject> objects, String argument) {
    for (KubernetesObject object : objects) {
      if (object.kind().equals("DaemonSet") && object.name().equals("aws-node")) {
        for (MappingNode container : ObjectFacts.items(object, "spec.template.spec.containers")) {
          List<Node> args =
              container.sequence("args").map(list -> list.items()).orElseGet(List::of);
          if (args.stream()
              .anyMatch(arg -> arg instanceof ScalarNode s && s.text().equals(argument))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
