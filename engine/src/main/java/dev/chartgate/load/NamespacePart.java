package dev.chartgate.load;

import dev.chartgate.release.KindAlias;
import dev.chartgate.release.KubernetesObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parts of the facts of a namespace, each of the objects of one kind. */
enum NamespacePart {
  SECRETS("secrets", "/Secret"),
  CONFIG_MAPS("configMaps", "/ConfigMap"),
  SERVICES("services", "/Service"),
  SERVICE_ACCOUNTS("serviceAccounts", "/ServiceAccount"),
  CLAIMS("pvcs", "/PersistentVolumeClaim"),
  QUOTAS("quotas", "/ResourceQuota"),
  LIMIT_RANGES("limitRanges", "/LimitRange"),
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
  String key() {
    return key;
  }

  /** The part itself: of some kinds a list, of the others a mapping by name. */
  Object of(List<KubernetesObject> objects) {
    return switch (this) {
      case SECRETS, CONFIG_MAPS, SERVICES, SERVICE_ACCOUNTS -> byName(objects, "");
      case WORKLOADS -> byName(objects, "Deployment/");
      case CLAIMS, QUOTAS, LIMIT_RANGES -> new ArrayList<>(byName(objects, "").values());
    };
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
