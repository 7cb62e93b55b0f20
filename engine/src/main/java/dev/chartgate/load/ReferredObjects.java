package dev.chartgate.load;

import dev.chartgate.release.KubernetesObject;
import java.util.List;
import java.util.Optional;

/** Finds the objects that a declared release refers to. */
@FunctionalInterface
public interface ReferredObjects {
  /** There are none. */
  ReferredObjects NONE = (_, _, _) -> Optional.empty();

  /**
   * An object.
   *
   * @param namespace the namespace that it is in; absent if the reference names none
   */
  Optional<KubernetesObject> find(String kind, Optional<String> namespace, String name);

  /** Those among some objects; one that names no namespace is taken for the one that is meant. */
  static ReferredObjects among(List<KubernetesObject> objects) {
    return (kind, namespace, name) ->
        objects.stream()
            .filter(object ->
                object.kind().equals(kind)
                    && object.name().equals(name)
                    && (object.namespace().isEmpty()
                        || namespace.isEmpty()
                        || object.namespace().equals(namespace)))
            .findFirst();
  }
}
