package dev.chartgate.webhook.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What may be known of the cluster, each of which can be switched off. This is the one table of
 * what is watched for it and of the access that this needs: the chart's roles are made of it.
 */
public enum FactGroup {
  /** The version of the API server. */
  SERVER_VERSION("serverVersion", "/version"),
  /** The API groups and their versions. */
  API_VERSIONS("apiVersions", "/api", "/apis"),
  /** The nodes: labels, taints, what they can hold. */
  NODES("nodes", Reach.CLUSTER, WatchedKind.NODES),
  /** Who runs the cluster, and whether its nodes hand out identities. */
  PROVIDER("provider", Reach.CLUSTER, WatchedKind.NODES),
  /** The network, and whether it enforces NetworkPolicy. */
  CNI("cni", Reach.CLUSTER, WatchedKind.NODES, WatchedKind.DAEMON_SETS),
  /** The storage classes. */
  STORAGE_CLASSES("storageClasses", Reach.CLUSTER, WatchedKind.STORAGE_CLASSES),
  /** The ingress classes. */
  INGRESS_CLASSES("ingressClasses", Reach.CLUSTER, WatchedKind.INGRESS_CLASSES),
  /** The priority classes. */
  PRIORITY_CLASSES("priorityClasses", Reach.CLUSTER, WatchedKind.PRIORITY_CLASSES),
  /** The volume snapshot classes. */
  VOLUME_SNAPSHOT_CLASSES(
      "volumeSnapshotClasses", Reach.CLUSTER, WatchedKind.VOLUME_SNAPSHOT_CLASSES),
  /** The namespaces and their labels; without them an empty namespace is not known to be empty. */
  NAMESPACES("namespaces", Reach.CLUSTER, WatchedKind.NAMESPACES),
  /** The keys of ConfigMaps. */
  CONFIG_MAPS("configMaps", Reach.CLUSTER, WatchedKind.CONFIG_MAPS),
  /** The Services. */
  SERVICES("services", Reach.CLUSTER, WatchedKind.SERVICES),
  /** The ServiceAccounts and their annotations. */
  SERVICE_ACCOUNTS("serviceAccounts", Reach.CLUSTER, WatchedKind.SERVICE_ACCOUNTS),
  /** The PersistentVolumeClaims. */
  CLAIMS("pvcs", Reach.CLUSTER, WatchedKind.CLAIMS),
  /** The ResourceQuotas. */
  QUOTAS("quotas", Reach.CLUSTER, WatchedKind.QUOTAS),
  /** The LimitRanges. */
  LIMIT_RANGES("limitRanges", Reach.CLUSTER, WatchedKind.LIMIT_RANGES),
  /** The Deployments and their images. */
  WORKLOADS("workloads", Reach.CLUSTER, WatchedKind.DEPLOYMENTS),
  /** Names and keys of Secrets, of which the metadata alone is asked for. */
  SECRETS("secrets", Reach.NAMED, WatchedKind.SECRETS),
  /** Contents of ConfigMaps that a HelmRelease takes values from. */
  CONFIG_MAP_VALUES("configMapValues", Reach.NAMED, WatchedKind.CONFIG_MAPS),
  /** Contents of Secrets that a HelmRelease takes values from. */
  SECRET_VALUES("secretValues", Reach.NAMED, WatchedKind.SECRETS),
  /** Helm's records of what is deployed, contents included; the fact only if for the cluster. */
  RELEASES("releases", Reach.NAMED, WatchedKind.SECRETS, WatchedKind.CONFIG_MAPS);

  /** How far a switch reaches. */
  enum Reach {
    /** It is on or off. */
    CLUSTER,
    /** It is on for namespaces that are named; off for all others. */
    NAMED
  }

  private final String title;
  private final Reach reach;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives no other
  private final List<WatchedKind> kinds;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives no other
  private final List<String> paths;

  FactGroup(String title, Reach reach, WatchedKind... kinds) {
    this.title = title;
    this.reach = reach;
    this.kinds = List.of(kinds);
    this.paths = List.of();
  }

  FactGroup(String title, String... paths) {
    this.title = title;
    this.reach = Reach.CLUSTER;
    this.kinds = List.of();
    this.paths = List.of(paths);
  }

  /** Its name, which is that of the fact where it is one fact. */
  public String title() {
    return title;
  }

  /** Whether it is switched on by the names of namespaces. */
  public boolean isByNamespace() {
    return reach == Reach.NAMED;
  }

  /** The kinds of objects that are watched for it. */
  List<WatchedKind> kinds() {
    return kinds;
  }

  /** The access that it needs. */
  public List<AccessRule> access() {
    List<AccessRule> rules = new ArrayList<>();
    for (WatchedKind kind : kinds) {
      rules.add(AccessRule.watch(kind.group(), kind.plural()));
    }
    if (!paths.isEmpty()) {
      rules.add(AccessRule.read(paths));
    }
    return rules;
  }

  /** The group of a name. */
  static Optional<FactGroup> named(String name) {
    return Arrays.stream(values()).filter(group -> group.title.equals(name)).findFirst();
  }
}
