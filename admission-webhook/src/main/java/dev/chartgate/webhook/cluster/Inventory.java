package dev.chartgate.webhook.cluster;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What one watch has seen so far. It is complete from the end of a list until the server refuses
 * the next one; before and after, what it holds must not be taken for all there is. Safe for many
 * threads.
 */
final class Inventory {
  private final Map<String, Map<String, Seen>> byNamespace = new TreeMap<>();
  private final Map<String, Node> parts = new HashMap<>();
  private boolean complete;

  /**
   * Takes in an object.
   *
   * @param namespace its namespace; empty if it is in none
   * @return whether anything that is kept has changed
   */
  synchronized boolean put(String namespace, String name, Seen seen) {
    Seen before = byNamespace.computeIfAbsent(namespace, n -> new TreeMap<>()).put(name, seen);
    if (before != null && before.isSame(seen)) {
      return false;
    }
    parts.remove(namespace);
    return true;
  }

  /** Forgets an object. */
  synchronized boolean remove(String namespace, String name) {
    Map<String, Seen> some = byNamespace.getOrDefault(namespace, Map.of());
    if (!some.containsKey(name)) {
      return false;
    }
    some.remove(name);
    if (some.isEmpty()) {
      byNamespace.remove(namespace);
    }
    parts.remove(namespace);
    return true;
  }

  /** Says whether all there is has been seen. */
  synchronized void complete(boolean yes) {
    complete = yes;
  }

  /** Whether all there is has been seen. */
  synchronized boolean isComplete() {
    return complete;
  }

  /** The namespaces of the objects. */
  synchronized Set<String> namespaces() {
    return new TreeSet<>(byNamespace.keySet());
  }

  /** The facts of the objects of a namespace by name. */
  synchronized Map<String, Node> facts(String namespace) {
    Map<String, Node> facts = new TreeMap<>();
    byNamespace
        .getOrDefault(namespace, Map.of())
        .forEach((name, seen) -> seen.fact().ifPresent(fact -> facts.put(name, fact)));
    return facts;
  }

  /** The part that the facts of a namespace make, made again only if one of them has changed. */
  synchronized Node part(String namespace, Function<Map<String, Node>, Node> making) {
    Node made = parts.get(namespace);
    if (made == null) {
      made = making.apply(facts(namespace));
      parts.put(namespace, made);
    }
    return made;
  }

  /** All that was seen, by namespace and name. */
  synchronized List<Seen> all() {
    return byNamespace.values().stream().flatMap(some -> some.values().stream()).toList();
  }

  /** All objects that were kept. */
  synchronized List<KubernetesObject> objects() {
    List<KubernetesObject> objects = new ArrayList<>();
    byNamespace
        .values()
        .forEach(some -> some.values().forEach(seen -> seen.object().ifPresent(objects::add)));
    return objects;
  }

  /** The objects of a namespace that were kept. */
  synchronized List<KubernetesObject> objects(String namespace) {
    return byNamespace.getOrDefault(namespace, Map.of()).values().stream()
        .flatMap(seen -> seen.object().stream())
        .toList();
  }

  /** An object, if it was kept. */
  synchronized Optional<KubernetesObject> object(String namespace, String name) {
    Seen seen = byNamespace.getOrDefault(namespace, Map.of()).get(name);
    return seen == null ? Optional.empty() : seen.object();
  }
}
