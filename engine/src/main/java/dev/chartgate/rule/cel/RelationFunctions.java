package dev.chartgate.rule.cel;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.ObjectIndex;
import dev.chartgate.release.PodPath;
import dev.chartgate.source.NodePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which objects of a release select, scale, reach or crowd which. */
final class RelationFunctions {
  private static final NodePath LABELS = NodePath.of("metadata", "labels");

  /** The kinds whose selector is a plain map: an empty one selects nothing. */
  private static final Set<String> PLAIN_SELECTORS = Set.of("Service", "ReplicationController");

  private RelationFunctions() {}

  static List<Overload> overloads() {
    ValueType dyn = ValueType.DYN;
    ValueType list = ValueType.LIST;
    ValueType string = ValueType.STRING;
    return List.of(
        Overload.member(
            "podsSelected",
            list,
            a -> podsSelected(indexOf(a[0]), (String) a[1], a[2]),
            list,
            string,
            dyn),
        Overload.member(
            "selecting",
            list,
            a -> selecting(indexOf(a[0]), (String) a[1], (String) a[2], a[3]),
            list,
            string,
            string,
            dyn),
        Overload.member(
            "scalersOf",
            list,
            a -> views(indexOf(a[0]).scalersOf((String) a[1], (String) a[2], (String) a[3])),
            list,
            string,
            string,
            string),
        Overload.member(
            "blocking",
            list,
            a -> new PolicyReach(indexOf(a[0])).blocking((Map<?, ?>) a[1], (Map<?, ?>) a[2], a[3]),
            list,
            ValueType.MAP,
            ValueType.MAP,
            dyn),
        Overload.member(
            "demand",
            ValueType.MAP,
            a -> Demand.of(indexOf(a[0]).workloadsIn((String) a[1])),
            list,
            string));
  }

  private static ObjectIndex indexOf(Object objects) {
    if (objects instanceof ObjectsView view) {
      return view.index();
    }
    throw new EvaluationFailure("only the objects of the release have an index; write objects.…");
  }

  /** The workloads of a namespace whose pods a label selector selects. */
  private static List<Object> podsSelected(ObjectIndex index, String namespace, Object selector) {
    Map<String, String> demanded =
        Paths.member(selector, "matchLabels").map(RelationFunctions::labels).orElse(Map.of());
    List<KubernetesObject> candidates =
        demanded.isEmpty()
            ? index.workloadsIn(namespace)
            : index.withPodLabels(namespace, demanded);
    return views(
        candidates.stream()
            .filter(workload -> SelectorFunctions.selects(selector, podLabels(workload)))
            .toList());
  }

  /** The objects of a kind and a namespace whose selector selects labels. */
  static List<Object> selecting(ObjectIndex index, String kind, String namespace, Object labels) {
    return views(
        index.maySelect(kind, namespace, labels(labels)).stream()
            .filter(object -> selects(object, labels))
            .toList());
  }

  private static boolean selects(KubernetesObject object, Object labels) {
    Object spec = Paths.member(Views.of(object.node()), "spec").orElseThrow();
    Object selector =
        Paths.member(spec, "selector").or(() -> Paths.member(spec, "podSelector")).orElseThrow();
    return PLAIN_SELECTORS.contains(object.kind())
        ? SelectorFunctions.selectsAll(selector, labels)
        : SelectorFunctions.selects(selector, labels);
  }

  /** The labels of a workload's pods; an empty map if they have none. */
  static Object podLabels(KubernetesObject workload) {
    return PodPath.podTemplate(workload)
        .flatMap(template -> workload.node().at(template.plus(LABELS)))
        .map(Views::of)
        .filter(Map.class::isInstance)
        .orElseGet(() -> Views.of(Map.of()));
  }

  private static Map<String, String> labels(Object value) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, label) -> {
        if (key instanceof String name && label instanceof String text) {
          labels.put(name, text);
        }
      });
    }
    return labels;
  }

  private static List<Object> views(List<KubernetesObject> objects) {
    return new SequenceView(objects.stream().map(KubernetesObject::node).toList());
  }

  /** A member that is a string, or the empty string. */
  static String text(Object holder, String key) {
    return Paths.member(holder, key)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .orElse("");
  }

  /** The spec of a workload's pod, if the object is one. */
  static Optional<Object> podSpec(KubernetesObject workload) {
    return PodPath.podSpec(workload).flatMap(path -> workload.node().at(path)).map(Views::of);
  }
}
