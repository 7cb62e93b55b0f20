package dev.chartgate.release;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects of one kind by a label that their selectors demand, so that labels need not be held
 * to every selector there is.
 */
final class SelectorIndex {
  private static final List<NodePath> SELECTORS =
      List.of(NodePath.of("spec", "selector"), NodePath.of("spec", "podSelector"));

  private final Map<String, List<KubernetesObject>> byLabel = new HashMap<>();
  private final Map<String, List<KubernetesObject>> withoutLabel = new HashMap<>();

  SelectorIndex(ObjectIndex objects, String kind) {
    for (KubernetesObject object : objects.ofKind(kind)) {
      selector(object).ifPresent(selector -> add(objects.namespaceOf(object), selector, object));
    }
  }

  private static Optional<MappingNode> selector(KubernetesObject object) {
    return SELECTORS.stream()
        .flatMap(path -> object.node().at(path).stream())
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .findFirst();
  }

  private void add(String namespace, MappingNode selector, KubernetesObject object) {
    boolean labelSelector = selector.keys().stream().anyMatch(SelectorIndex::isOfLabelSelector);
    MappingNode labels = selector.mapping("matchLabels").orElse(selector);
    Optional<String> key =
        labelSelector && labels == selector
            ? Optional.empty()
            : labels.keys().stream().filter(k -> labels.string(k).isPresent()).findFirst();
    if (key.isEmpty()) {
      withoutLabel.computeIfAbsent(namespace, n -> new ArrayList<>()).add(object);
    } else {
      String label = label(namespace, key.get(), labels.string(key.get()).orElseThrow());
      byLabel.computeIfAbsent(label, l -> new ArrayList<>()).add(object);
    }
  }

  private static boolean isOfLabelSelector(String key) {
    return key.equals("matchLabels") || key.equals("matchExpressions");
  }

  private static String label(String namespace, String key, String value) {
    return String.join("\0", namespace, key, value);
  }

  /** The objects of a namespace that may select labels; no other object does. */
  List<KubernetesObject> candidates(String namespace, Map<String, String> labels) {
    List<KubernetesObject> found = new ArrayList<>(withoutLabel.getOrDefault(namespace, List.of()));
    labels.forEach((key, value) ->
        found.addAll(byLabel.getOrDefault(label(namespace, key, value), List.of())));
    return found;
  }
}
