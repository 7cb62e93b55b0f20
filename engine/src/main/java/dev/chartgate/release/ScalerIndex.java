package dev.chartgate.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What scales workloads by the workload that it names. */
final class ScalerIndex {
  /** The kinds that scale, and the key of their spec that names what they scale. */
  private static final Map<String, String> TARGETS =
      Map.of(
          "autoscaling/HorizontalPodAutoscaler", "scaleTargetRef",
          "keda.sh/ScaledObject", "scaleTargetRef",
          "autoscaling.k8s.io/VerticalPodAutoscaler", "targetRef");

  private final Map<String, List<KubernetesObject>> byTarget = new HashMap<>();

  ScalerIndex(ObjectIndex objects) {
    for (KubernetesObject object : objects.all()) {
      target(objects, object)
          .ifPresent(
              target -> byTarget.computeIfAbsent(target, t -> new ArrayList<>()).add(object));
    }
  }

  private static Optional<String> target(ObjectIndex objects, KubernetesObject object) {
    return Optional.ofNullable(TARGETS.get(object.group() + "/" + object.kind()))
        .flatMap(key -> object.node().mapping("spec").flatMap(spec -> spec.mapping(key)))
        // KEDA takes a Deployment where no kind is written.
        .map(reference ->
            target(
                objects.namespaceOf(object),
                reference.string("kind").orElse("Deployment"),
                reference.string("name").orElse("")));
  }

  private static String target(String namespace, String kind, String name) {
    return String.join("/", namespace, kind, name);
  }

  List<KubernetesObject> find(String namespace, String kind, String name) {
    return byTarget.getOrDefault(target(namespace, kind, name), List.of());
  }
}
