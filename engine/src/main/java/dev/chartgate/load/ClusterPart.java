package dev.chartgate.load;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of the facts of a cluster as a whole that are lists of the objects of one kind. */
public enum ClusterPart {
  /** The nodes, with labels, taints and what they can hold. */
  NODES("nodes", "/Node"),
  /** The storage classes, and which is the default. */
  STORAGE_CLASSES("storageClasses", "storage.k8s.io/StorageClass"),
  /** The names of the ingress classes. */
  INGRESS_CLASSES("ingressClasses", "networking.k8s.io/IngressClass"),
  /** The names of the priority classes. */
  PRIORITY_CLASSES("priorityClasses", "scheduling.k8s.io/PriorityClass"),
  /** The names of the volume snapshot classes. */
  VOLUME_SNAPSHOT_CLASSES("volumeSnapshotClasses", "snapshot.storage.k8s.io/VolumeSnapshotClass");

  private final String key;
  private final String kind;

  ClusterPart(String key, String kind) {
    this.key = key;
    this.kind = kind;
  }

  /** The key of the part in the facts file. */
  public String key() {
    return key;
  }

  /** The kind of its objects, as group and kind. */
  String kind() {
    return kind;
  }

  /**
   * The part itself.
   *
   * @param objects all objects of its kind
   */
  public Node of(List<KubernetesObject> objects) {
    Map<String, Node> byName = new TreeMap<>();
    objects.forEach(object -> byName.put(object.name(), fact(object)));
    return of(byName);
  }

  /**
   * The part itself.
   *
   * @param facts the {@link #fact} of all objects of its kind, by name
   */
  public Node of(Map<String, Node> facts) {
    return FactsTree.of(List.copyOf(new TreeMap<>(facts).values()));
  }

  /** What the part tells of one object of its kind. */
  public Node fact(KubernetesObject object) {
    return FactsTree.of(
        switch (this) {
          case NODES -> ObjectFacts.node(object);
          case STORAGE_CLASSES -> ObjectFacts.storageClass(object);
          case INGRESS_CLASSES, PRIORITY_CLASSES, VOLUME_SNAPSHOT_CLASSES -> object.name();
        });
  }
}
