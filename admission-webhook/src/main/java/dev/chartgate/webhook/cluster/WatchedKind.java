package dev.chartgate.webhook.cluster;

import dev.chartgate.load.ClusterPart;
import dev.chartgate.load.NamespacePart;
import java.util.Optional;

/** The kinds of objects that are watched, and the part of the facts that each makes. */
enum WatchedKind {
  NODES("", "v1", "nodes", "Node", ClusterPart.NODES),
  DAEMON_SETS("apps", "v1", "daemonsets", "DaemonSet"),
  STORAGE_CLASSES(
      "storage.k8s.io", "v1", "storageclasses", "StorageClass", ClusterPart.STORAGE_CLASSES),
  INGRESS_CLASSES(
      "networking.k8s.io", "v1", "ingressclasses", "IngressClass", ClusterPart.INGRESS_CLASSES),
  PRIORITY_CLASSES(
      "scheduling.k8s.io", "v1", "priorityclasses", "PriorityClass", ClusterPart.PRIORITY_CLASSES),
  VOLUME_SNAPSHOT_CLASSES(
      "snapshot.storage.k8s.io",
      "v1",
      "volumesnapshotclasses",
      "VolumeSnapshotClass",
      ClusterPart.VOLUME_SNAPSHOT_CLASSES),
  NAMESPACES("", "v1", "namespaces", "Namespace"),
  SECRETS("", "v1", "secrets", "Secret", NamespacePart.SECRETS),
  CONFIG_MAPS("", "v1", "configmaps", "ConfigMap", NamespacePart.CONFIG_MAPS),
  SERVICES("", "v1", "services", "Service", NamespacePart.SERVICES),
  SERVICE_ACCOUNTS("", "v1", "serviceaccounts", "ServiceAccount", NamespacePart.SERVICE_ACCOUNTS),
  CLAIMS("", "v1", "persistentvolumeclaims", "PersistentVolumeClaim", NamespacePart.CLAIMS),
  QUOTAS("", "v1", "resourcequotas", "ResourceQuota", NamespacePart.QUOTAS),
  LIMIT_RANGES("", "v1", "limitranges", "LimitRange", NamespacePart.LIMIT_RANGES),
  DEPLOYMENTS("apps", "v1", "deployments", "Deployment", NamespacePart.WORKLOADS);

  private final String group;
  private final String version;
  private final String plural;
  private final String kind;
  private final Optional<ClusterPart> clusterPart;
  private final Optional<NamespacePart> namespacePart;

  WatchedKind(String group, String version, String plural, String kind) {
    this(group, version, plural, kind, Optional.empty(), Optional.empty());
  }

  WatchedKind(String group, String version, String plural, String kind, ClusterPart part) {
    this(group, version, plural, kind, Optional.of(part), Optional.empty());
  }

  WatchedKind(String group, String version, String plural, String kind, NamespacePart part) {
    this(group, version, plural, kind, Optional.empty(), Optional.of(part));
  }

  WatchedKind(
      String group,
      String version,
      String plural,
      String kind,
      Optional<ClusterPart> clusterPart,
      Optional<NamespacePart> namespacePart) {
    this.group = group;
    this.version = version;
    this.plural = plural;
    this.kind = kind;
    this.clusterPart = clusterPart;
    this.namespacePart = namespacePart;
  }

  /** The API group; empty for the core group. */
  String group() {
    return group;
  }

  /** The version that is asked for. */
  String version() {
    return version;
  }

  /** The name of the resource, as RBAC spells it. */
  String plural() {
    return plural;
  }

  /** The kind of its objects. */
  String kind() {
    return kind;
  }

  /** The {@code apiVersion} of its objects. */
  String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** The part of the facts of the whole cluster that its objects make. */
  Optional<ClusterPart> clusterPart() {
    return clusterPart;
  }

  /** The part of the facts of each namespace that its objects make. */
  Optional<NamespacePart> namespacePart() {
    return namespacePart;
  }

  /** Whether its objects are in namespaces. */
  boolean isNamespaced() {
    return namespacePart.isPresent() || this == DAEMON_SETS;
  }

  @Override
  public String toString() {
    return group.isEmpty() ? plural : plural + "." + group;
  }
}
