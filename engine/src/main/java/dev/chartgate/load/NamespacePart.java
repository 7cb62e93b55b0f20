package dev.chartgate.load;

import dev.chartgate.release.KindAlias;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.Node;
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
    return FactsTree.of(
        switch (this) {
          case SECRETS, CONFIG_MAPS, SERVICES, SERVICE_ACCOUNTS -> byName(objects, "");
          case WORKLOADS -> byName(objects, "Deployment/");
          case CLAIMS, QUOTAS, LIMIT_RANGES -> List.copyOf(byName(objects, "").values());
        });
  }

  /**
   * The Secrets of a namespace where their metadata is all that was seen of them, which does not
   * tell their types.
   *
   * @param keys the keys of each by its name; absent where they are not known
   */
  public static Node secretKeys(Map<String, Optional<Set<String>>> keys) {
    Map<String, Object> byName = new TreeMap<>();
    keys.forEach((name, known) ->
        byName.put(
            name,
            known
                .map(some -> Map.<String, Object>of("keys", some.stream().sorted().toList()))
                .orElseGet(Map::of)));
    return FactsTree.of(byName);
  }

  private Map<String, Object> facts(KubernetesObject object) {
    return switch (this) {
      case SECRETS -> ObjectFacts.secret(object);
      case CONFIG_MAPS -> ObjectFacts.configMap(object);
      case SERVICES -> ObjectFacts.service(object);
      case SERVICE_ACCOUNTS -> ObjectFacts.serviceAccount(object);
      case CLAIMS -> ObjectFacts.claim(object);
      case QUOTAS -> ObjectFacts.quota(object);
      case LIMIT_RANGES -> ObjectFacts.limitRange(object);
      case WORKLOADS -> ObjectFacts.workload(object);
    };
  }

  private Map<String, Object> byName(List<KubernetesObject> objects, String prefix) {
    Map<String, Object> byName = new TreeMap<>();
    objects.forEach(object -> byName.put(prefix + object.name(), facts(object)));
    return byName;
  }
}
