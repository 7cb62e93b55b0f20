package dev.chartgate.rule.cel;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.rule.cel.value.Quantity;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What workloads ask for all together, by the names of a ResourceQuota: {@code requests.cpu},
 * {@code limits.memory}, {@code pods}, … A pod needs what its containers and sidecars need
 * together, or what its neediest init container needs. Of a DaemonSet, whose pods nobody can count
 * without the nodes, one pod counts.
 */
final class Demand {
  private final Map<String, Quantity> total = new LinkedHashMap<>();

  private Demand() {}

  static Object of(List<KubernetesObject> workloads) {
    Demand demand = new Demand();
    workloads.forEach(demand::add);
    Map<String, Object> texts = new LinkedHashMap<>();
    demand.total.forEach((name, quantity) -> texts.put(name, quantity.toString()));
    return new PlainMappingView(texts);
  }

  private void add(KubernetesObject workload) {
    Optional<Object> pod = RelationFunctions.podSpec(workload);
    if (pod.isEmpty()) {
      return;
    }
    long pods = pods(workload);
    Map<String, Quantity> ofPod = new LinkedHashMap<>();
    for (String kind : List.of("requests", "limits")) {
      for (Object container : Paths.items(pod.get(), "containers")) {
        amounts(container, kind)
            .forEach((name, amount) -> ofPod.merge(name, amount, Quantity::plus));
      }
      for (Object container : Paths.items(pod.get(), "initContainers")) {
        boolean sidecar = RelationFunctions.text(container, "restartPolicy").equals("Always");
        amounts(container, kind)
            .forEach((name, amount) ->
                ofPod.merge(name, amount, sidecar ? Quantity::plus : Demand::larger));
      }
    }
    ofPod.put("pods", new Quantity(BigDecimal.ONE));
    ofPod.forEach((name, amount) ->
        total.merge(
            name, new Quantity(amount.value().multiply(BigDecimal.valueOf(pods))), Quantity::plus));
  }

  private static Quantity larger(Quantity left, Quantity right) {
    return left.compareTo(right) >= 0 ? left : right;
  }

  /** How many pods run at a time where nothing scales the workload. */
  private static long pods(KubernetesObject workload) {
    Object spec = Paths.member(Views.of(workload.node()), "spec").orElse(Map.of());
    String key =
        switch (workload.kind()) {
          case "Deployment", "StatefulSet", "ReplicaSet", "ReplicationController" -> "replicas";
          case "Job" -> "parallelism";
          default -> "";
        };
    return key.isEmpty()
        ? 1
        : Paths.member(spec, key).filter(Long.class::isInstance).map(Long.class::cast).orElse(1L);
  }

  private static Map<String, Quantity> amounts(Object container, String kind) {
    Map<String, Quantity> amounts = new LinkedHashMap<>();
    Optional<Object> resources =
        Paths.member(container, "resources").flatMap(r -> Paths.member(r, kind));
    if (resources.orElse(null) instanceof Map<?, ?> map) {
      map.forEach((name, amount) ->
          QuantityFunctions.read(amount)
              .ifPresent(quantity -> amounts.put(kind + "." + name, quantity)));
    }
    // A limit is a request where none is written (Kubernetes API, ResourceRequirements).
    if (kind.equals("requests")) {
      amounts(container, "limits")
          .forEach((name, amount) ->
              amounts.putIfAbsent("requests" + name.substring("limits".length()), amount));
    }
    return amounts;
  }
}
