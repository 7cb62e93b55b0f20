package dev.chartgate.rule.cel;

import dev.chartgate.release.KindAlias;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.ObjectIndex;
import dev.chartgate.source.Node;
import java.util.AbstractList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds objects of a release, and what an object says of itself. */
final class ObjectFunctions {
  private ObjectFunctions() {}

  static List<Overload> overloads() {
    ValueType dyn = ValueType.DYN;
    ValueType list = ValueType.LIST;
    ValueType string = ValueType.STRING;
    ValueType optional = ValueType.OPTIONAL;
    return List.of(
        Overload.member("ofKind", list, a -> ofKind((List<?>) a[0], (String) a[1]), list, string),
        Overload.member(
            "named",
            optional,
            a ->
                a[2] instanceof String name
                    ? named((List<?>) a[0], (String) a[1], name)
                    : Optional.empty(),
            list,
            string,
            ValueType.DYN),
        Overload.member(
            "named",
            optional,
            a ->
                a[3] instanceof String name
                    ? named((List<?>) a[0], (String) a[1], (String) a[2], name)
                    : Optional.empty(),
            list,
            string,
            string,
            ValueType.DYN),
        Overload.member(
            "count",
            ValueType.INT,
            a -> count((List<?>) a[0], (String) a[1], (String) a[2], (String) a[3]),
            list,
            string,
            string,
            string),
        Overload.member(
            "withPodLabels",
            list,
            a -> withPodLabels((List<?>) a[0], (String) a[1], a[2]),
            list,
            string,
            dyn),
        Overload.member(
            "bindingsOf",
            list,
            a -> bindingsOf((List<?>) a[0], (String) a[1], (String) a[2]),
            list,
            string,
            string),
        Overload.global("namespaceOf", string, a -> namespaceOf(a[0]), dyn),
        Overload.global("secretKeys", list, a -> secretKeys(a[0]), dyn));
  }

  private static List<Object> ofKind(List<?> objects, String kind) {
    return objects instanceof ObjectsView view
        ? nodes(view.index().ofKind(kind))
        : new SequenceView(matching(objects, kind).toList());
  }

  private static List<Object> nodes(List<KubernetesObject> objects) {
    return new SequenceView(
        new AbstractList<Node>() {
          @Override
          public Node get(int index) {
            return objects.get(index).node();
          }

          @Override
          public int size() {
            return objects.size();
          }
        });
  }

  private static Stream<? extends Map<?, ?>> matching(List<?> objects, String kind) {
    return objects.stream()
        .filter(Map.class::isInstance)
        .<Map<?, ?>>map(object -> (Map<?, ?>) object)
        .filter(object -> KindAlias.matches(kind, ObjectIdentity.of(object)));
  }

  private static Optional<?> named(List<?> objects, String kind, String name) {
    if (objects instanceof ObjectsView view) {
      return view.index().named(kind, name).map(object -> Views.of(object.node()));
    }
    List<? extends Map<?, ?>> found =
        matching(objects, kind)
            .filter(object -> ObjectIdentity.of(object).name().equals(name))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Optional<?> named(List<?> objects, String kind, String namespace, String name) {
    if (objects instanceof ObjectsView view) {
      return view.index().named(kind, namespace, name).map(object -> Views.of(object.node()));
    }
    return matching(objects, kind)
        .filter(object -> ObjectIdentity.of(object).name().equals(name))
        .filter(object -> namespaceOf(object).equals(namespace))
        .findFirst();
  }

  private static long count(List<?> objects, String kind, String namespace, String name) {
    if (objects instanceof ObjectsView view) {
      return view.index().count(kind, namespace, name);
    }
    return matching(objects, kind)
        .filter(object -> ObjectIdentity.of(object).name().equals(name))
        .filter(object -> namespaceOf(object).equals(namespace))
        .count();
  }

  private static List<Object> withPodLabels(List<?> objects, String namespace, Object labels) {
    Map<String, String> wanted = new LinkedHashMap<>();
    if (labels instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> label : map.entrySet()) {
        if (!(label.getKey() instanceof String key && label.getValue() instanceof String value)) {
          return List.of();
        }
        wanted.put(key, value);
      }
    }
    return nodes(indexOf(objects).withPodLabels(namespace, wanted));
  }

  private static List<Object> bindingsOf(List<?> objects, String namespace, String account) {
    return nodes(indexOf(objects).bindingsOf(namespace, account));
  }

  private static ObjectIndex indexOf(List<?> objects) {
    if (objects instanceof ObjectsView view) {
      return view.index();
    }
    throw new EvaluationFailure("only the objects of the release have an index; write objects.…");
  }

  /** The namespace that an object names, or else the release's. */
  private static String namespaceOf(Object value) {
    Optional<String> own =
        value instanceof Map<?, ?> map ? ObjectIdentity.of(map).namespace() : Optional.empty();
    return own.orElseGet(ObjectFunctions::releaseNamespace);
  }

  private static String releaseNamespace() {
    return Evaluation.bindings()
        .releaseNamespace()
        .orElseThrow(() -> new UnknownSignal("release.namespace"));
  }

  private static List<Object> secretKeys(Object secret) {
    Collection<String> keys = new TreeSet<>();
    for (String part : List.of("data", "stringData")) {
      if (Paths.member(secret, part).orElse(null) instanceof Map<?, ?> map) {
        map.keySet().forEach(key -> keys.add(String.valueOf(key)));
      }
    }
    return new SequenceView(List.copyOf(keys));
  }
}
