package dev.chartgate.rule.cel;

import dev.cel.common.values.NullValue;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.PodPath;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What runs in a pod, and how. A missing or null part is as good as an empty one. */
final class PodFunctions {
  private static final List<String> CONTAINERS =
      List.of("containers", "initContainers", "ephemeralContainers");

  private PodFunctions() {}

  static List<Overload> overloads() {
    ValueType dyn = ValueType.DYN;
    ValueType list = ValueType.LIST;
    ValueType optional = ValueType.OPTIONAL;
    ValueType string = ValueType.STRING;
    return List.of(
        Overload.global("podSpec", optional, a -> pod(a[0], PodPath::podSpec), dyn),
        Overload.global("podTemplate", optional, a -> pod(a[0], PodPath::podTemplate), dyn),
        Overload.global("containers", list, a -> containers(a[0]), dyn),
        Overload.global("effective", ValueType.MAP, a -> effective(a[0], a[1]), dyn, dyn),
        Overload.global("args", list, a -> new SequenceView(arguments(a[0])), dyn),
        Overload.global(
            "argAfter", optional, a -> argumentAfter((List<?>) a[0], (String) a[1]), list, string),
        Overload.global("env", optional, a -> variable(a[0], (String) a[1]), dyn, string));
  }

  private static Optional<Object> pod(
      Object value, Function<KubernetesObject, Optional<NodePath>> path) {
    return value instanceof Map<?, ?> map
        ? path.apply(ObjectIdentity.of(map)).flatMap(found -> Paths.find(map, found))
        : Optional.empty();
  }

  static List<Object> containers(Object podSpec) {
    List<Object> containers = new ArrayList<>();
    CONTAINERS.forEach(key -> containers.addAll(Paths.items(podSpec, key)));
    return new SequenceView(containers);
  }

  /**
   * The security context that a container gets: its own fields over those of the pod; of {@code
   * windowsOptions} too each field by itself (Kubernetes API, SecurityContext).
   */
  private static Object effective(Object podSpec, Object container) {
    Map<String, Object> fields = fields(Paths.member(podSpec, "securityContext"));
    Map<String, Object> windows = fields(Paths.member(fields, "windowsOptions"));
    Map<String, Object> own = fields(Paths.member(container, "securityContext"));
    windows.putAll(fields(Paths.member(own, "windowsOptions")));
    fields.putAll(own);
    if (!windows.isEmpty()) {
      fields.put("windowsOptions", windows);
    }
    return new PlainMappingView(fields);
  }

  private static Map<String, Object> fields(Optional<Object> mapping) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (mapping.orElse(null) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> {
        if (key instanceof String name && !(value instanceof NullValue)) {
          fields.put(name, value);
        }
      });
    }
    return fields;
  }

  private static List<Object> arguments(Object container) {
    return Stream.of("command", "args")
        .flatMap(key -> Paths.items(container, key).stream())
        .filter(item -> !(item instanceof Map || item instanceof List))
        .<Object>map(Object::toString)
        .toList();
  }

  private static Optional<Object> argumentAfter(List<?> arguments, String flag) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof String argument) {
        if (argument.startsWith(flag + "=")) {
          return Optional.of(argument.substring(flag.length() + 1));
        }
        if (argument.equals(flag)) {
          return i + 1 < arguments.size() ? Optional.of(arguments.get(i + 1)) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  // Of several entries of one name the last wins, as in the kubelet.
  private static Optional<Object> variable(Object container, String name) {
    return Paths.items(container, "env").reversed().stream()
        .filter(entry -> Paths.member(entry, "name").filter(name::equals).isPresent())
        .findFirst();
  }
}
