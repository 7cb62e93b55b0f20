package dev.chartgate.release;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Workloads by the labels of their pods, so that a selector need not be held to every one of them.
 */
final class PodLabelIndex {
  private static final NodePath LABELS = NodePath.of("metadata", "labels");

  private final Map<String, List<KubernetesObject>> byLabel = new HashMap<>();

  PodLabelIndex(ObjectIndex objects) {
    for (KubernetesObject object : objects.ofKind("workload")) {
      PodPath.podTemplate(object)
          .flatMap(template -> object.node().at(template.plus(LABELS)))
          .filter(MappingNode.class::isInstance)
          .map(MappingNode.class::cast)
          .ifPresent(labels -> add(objects.namespaceOf(object), labels, object));
    }
  }

  private void add(String namespace, MappingNode labels, KubernetesObject object) {
    for (String key : labels.keys()) {
      labels
          .string(key)
          .ifPresent(value ->
              byLabel
                  .computeIfAbsent(label(namespace, key, value), l -> new ArrayList<>())
                  .add(object));
    }
  }

  private static String label(String namespace, String key, String value) {
    return String.join("\0", namespace, key, value);
  }

  /** The workloads of a namespace whose pods have all of the labels; none for no labels. */
  List<KubernetesObject> find(String namespace, Map<String, String> labels) {
    List<List<KubernetesObject>> found = new ArrayList<>();
    labels.forEach(
        (key, value) -> found.add(byLabel.getOrDefault(label(namespace, key, value), List.of())));
    if (found.isEmpty()) {
      return List.of();
    }
    List<KubernetesObject> fewest =
        found.stream().min((a, b) -> Integer.compare(a.size(), b.size())).orElseThrow();
    return fewest.stream().filter(object -> hasAll(object, labels)).toList();
  }

  private static boolean hasAll(KubernetesObject object, Map<String, String> labels) {
    NodePath path = PodPath.podTemplate(object).orElseThrow().plus(LABELS);
    return object.node().at(path).orElseThrow() instanceof MappingNode mapping
        && labels.entrySet().stream()
            .allMatch(label ->
                mapping.string(label.getKey()).filter(label.getValue()::equals).isPresent());
  }
}
