package dev.chartgate.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objects of a release, found by kind and name without a walk over all of them. */
public final class ObjectIndex {
  private final List<KubernetesObject> objects;
  private final String releaseNamespace;
  private final Map<String, List<KubernetesObject>> byKind = new HashMap<>();
  private final Map<String, List<KubernetesObject>> byName = new HashMap<>();
  private final Map<Place, List<KubernetesObject>> byPlace = new HashMap<>();
  private final Map<String, List<KubernetesObject>> byAlias = new ConcurrentHashMap<>();
  private final Map<List<String>, List<KubernetesObject>> byKinds = new ConcurrentHashMap<>();
  private final Map<String, SelectorIndex> bySelector = new ConcurrentHashMap<>();
  private final Map<String, List<KubernetesObject>> workloads = new ConcurrentHashMap<>();
  private @Nullable PodLabelIndex podLabels;
  private @Nullable AccountIndex accounts;
  private @Nullable ScalerIndex scalers;

  private record Place(String namespace, String name) {}

  /**
   * Indexes objects.
   *
   * @param objects the objects, in their order
   * @param releaseNamespace the namespace of those that name none
   */
  public ObjectIndex(List<KubernetesObject> objects, String releaseNamespace) {
    this.objects = List.copyOf(objects);
    this.releaseNamespace = releaseNamespace;
    for (KubernetesObject object : this.objects) {
      byKind.computeIfAbsent(object.kind(), kind -> new ArrayList<>()).add(object);
      byName.computeIfAbsent(object.name(), name -> new ArrayList<>()).add(object);
      byPlace
          .computeIfAbsent(
              new Place(namespaceOf(object), object.name()), place -> new ArrayList<>())
          .add(object);
    }
  }

  /** All objects in their order. */
  public List<KubernetesObject> all() {
    return objects;
  }

  /** The namespace of the objects that name none. */
  public String releaseNamespace() {
    return releaseNamespace;
  }

  /** The namespace that an object lives in. */
  public String namespaceOf(KubernetesObject object) {
    return object.namespace().orElse(releaseNamespace);
  }

  /**
   * The objects of a kind, an alias or {@code group/Kind}, in their order (see {@link KindAlias}).
   */
  public List<KubernetesObject> ofKind(String kind) {
    return byAlias.computeIfAbsent(kind, this::filter);
  }

  /** The objects of one of several such kinds, each once, in their order. */
  public List<KubernetesObject> ofKinds(List<String> kinds) {
    return kinds.size() == 1
        ? ofKind(kinds.getFirst())
        : byKinds.computeIfAbsent(List.copyOf(kinds), this::filter);
  }

  private List<KubernetesObject> filter(List<String> kinds) {
    return objects.stream()
        .filter(object -> kinds.stream().anyMatch(kind -> KindAlias.matches(kind, object)))
        .toList();
  }

  private List<KubernetesObject> filter(String kind) {
    List<KubernetesObject> candidates =
        KindAlias.kindsOf(kind).isPresent() || kind.equals("*")
            ? objects
            : byKind.getOrDefault(kind.substring(kind.indexOf('/') + 1), List.of());
    return candidates.stream().filter(object -> KindAlias.matches(kind, object)).toList();
  }

  /** The first object of a kind with a name in a namespace. */
  public Optional<KubernetesObject> named(String kind, String namespace, String name) {
    return candidates(kind, namespace, name).findFirst();
  }

  /**
   * The object of a kind with a name: the one in the release's namespace, or else the only one
   * there is.
   */
  public Optional<KubernetesObject> named(String kind, String name) {
    Optional<KubernetesObject> own = named(kind, releaseNamespace, name);
    if (own.isPresent()) {
      return own;
    }
    List<KubernetesObject> others =
        byName.getOrDefault(name, List.of()).stream()
            .filter(object -> KindAlias.matches(kind, object))
            .toList();
    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
  }

  /** How many objects of a kind have a name in a namespace. */
  public long count(String kind, String namespace, String name) {
    return candidates(kind, namespace, name).count();
  }

  /** The workloads of a namespace whose pods have all of the labels; none for no labels. */
  public List<KubernetesObject> withPodLabels(String namespace, Map<String, String> labels) {
    return podLabels().find(namespace, labels);
  }

  private synchronized PodLabelIndex podLabels() {
    PodLabelIndex index = podLabels;
    if (index == null) {
      index = new PodLabelIndex(this);
      podLabels = index;
    }
    return index;
  }

  /** The RoleBindings and ClusterRoleBindings that name a ServiceAccount of a namespace. */
  public List<KubernetesObject> bindingsOf(String namespace, String serviceAccount) {
    return accounts().find(namespace, serviceAccount);
  }

  private synchronized AccountIndex accounts() {
    AccountIndex index = accounts;
    if (index == null) {
      index = new AccountIndex(this);
      accounts = index;
    }
    return index;
  }

  /** The workloads of a namespace, in their order. */
  public List<KubernetesObject> workloadsIn(String namespace) {
    return workloads.computeIfAbsent(
        namespace,
        n ->
            ofKind("workload").stream()
                .filter(object -> namespaceOf(object).equals(namespace))
                .toList());
  }

  /**
   * The objects of a kind and a namespace whose {@code spec.selector} or {@code spec.podSelector}
   * may select labels: no other object does, but of these not all need to.
   */
  public List<KubernetesObject> maySelect(
      String kind, String namespace, Map<String, String> labels) {
    return bySelector
        .computeIfAbsent(kind, k -> new SelectorIndex(this, k))
        .candidates(namespace, labels);
  }

  /** The autoscalers of any kind that name a workload of a namespace. */
  public List<KubernetesObject> scalersOf(String namespace, String kind, String name) {
    return scalers().find(namespace, kind, name);
  }

  private synchronized ScalerIndex scalers() {
    ScalerIndex index = scalers;
    if (index == null) {
      index = new ScalerIndex(this);
      scalers = index;
    }
    return index;
  }

  private Stream<KubernetesObject> candidates(String kind, String namespace, String name) {
    return byPlace.getOrDefault(new Place(namespace, name), List.of()).stream()
        .filter(object -> KindAlias.matches(kind, object));
  }
}
