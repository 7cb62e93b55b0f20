package dev.chartgate.load;

import dev.chartgate.release.KindAlias;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The parts of the facts of a namespace, each of the objects of one kind. */
public enum NamespacePart {
  /** Secrets, with type and keys. */
  SECRETS("secrets", "/Secret"),
  /** ConfigMaps, with keys. */
  CONFIG_MAPS("configMaps", "/ConfigMap"),
  /** Services, with ports. */
  SERVICES("services", "/Service"),
  /** ServiceAccounts, with annotations. */
  SERVICE_ACCOUNTS("serviceAccounts", "/ServiceAccount"),
  /** PersistentVolumeClaims. */
  CLAIMS("pvcs", "/PersistentVolumeClaim"),
  /** ResourceQuotas. */
  QUOTAS("quotas", "/ResourceQuota"),
  /** LimitRanges. */
  LIMIT_RANGES("limitRanges", "/LimitRange"),
  /** Deployments, with images. */
  WORKLOADS("workloads", "apps/Deployment");

  private final String key;
  private final String kind;

  NamespacePart(String key, String kind) {
    this.key = key;
    this.kind = kind;
  }

  /** The part that an object belongs to, if it belongs to one. */
  static Optional<NamespacePart> of(KubernetesObject object) {
    return List.of(values()).stream()
        .filter(part -> KindAlias.matches(part.kind, object))
        .findFirst();
  }

  /** The key of the part in the facts file. */
  public String key() {
    return key;
  }

  /**
   * The part itself: of some kinds a list, of the others a mapping by name.
   *
   * @param objects all objects of its kind in a namespace
   */
  public Node of(List<KubernetesObject> objects) {
    Map<String, Node> byName = new LinkedHashMap<>();
    objects.forEach(object -> byName.put(object.name(), fact(object)));
    return of(byName);
  }

  /**
   * The part itself.
   *
   * @param facts the {@link #fact} of all objects of its kind in a namespace, by name
   */
  public Node of(Map<String, Node> facts) {
    Map<String, Node> sorted = new TreeMap<>(facts);
    return FactsTree.of(
        switch (this) {
          case SECRETS, CONFIG_MAPS, SERVICES, SERVICE_ACCOUNTS -> sorted;
          case WORKLOADS -> prefixed(sorted, "Deployment/");
          case CLAIMS, QUOTAS, LIMIT_RANGES -> List.copyOf(sorted.values());
        });
  }

  /** What the part tells of one object of its kind. */
  public Node fact(KubernetesObject object) {
    return FactsTree.of(
        switch (this) {
          case SECRETS -> ObjectFacts.secret(object);
          case CONFIG_MAPS -> ObjectFacts.configMap(object);
          case SERVICES -> ObjectFacts.service(object);
          case SERVICE_ACCOUNTS -> ObjectFacts.serviceAccount(object);
          case CLAIMS -> ObjectFacts.claim(object);
          case QUOTAS -> ObjectFacts.quota(object);
          case LIMIT_RANGES -> ObjectFacts.limitRange(object);
          case WORKLOADS -> ObjectFacts.workload(object);
        });
  }

  /**
   * What the part tells of a Secret of which only metadata was seen, which does not tell its type.
   *
   * @param keys its keys, if they are known
   */
  public static Node secret(Optional<Set<String>> keys) {
    return FactsTree.of(
        keys.map(some -> Map.<String, Object>of("keys", some.stream().sorted().toList()))
            .orElseGet(Map::of));
  }

  private static Map<String, Node> prefixed(Map<String, Node> facts, String prefix) {
    Map<String, Node> prefixed = new LinkedHashMap<>();
    facts.forEach((name, fact) -> prefixed.put(prefix + name, fact));
    return prefixed;
  }
}
