package dev.chartgate.helm.render;

import dev.chartgate.helm.template.call.Cluster;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.release.Facts;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.List;
import java.util.Optional;

/**
 * What {@code lookup} finds: the objects that facts tell of, as far as they do. A part of the facts
 * that is given is complete, so what it does not hold does not exist; of a part that is not given
 * nothing is known, and the empty answer says so. Facts hold the keys of Secrets and ConfigMaps
 * alone; in the place of each content stands a mark, and what depends on it is unknown.
 */
public final class FactsCluster implements Cluster {
  /** In base64, since templates decode what Secrets hold: "unknown". */
  private static final String HIDDEN = "dW5rbm93bg==";

  private static final String REGISTRATION = "apiregistration.k8s.io/";

  private final Facts facts;

  /** A cluster of which so much is known. */
  public FactsCluster(Facts facts) {
    this.facts = facts;
  }

  @Override
  public Value lookup(String apiVersion, String kind, String namespace, String name) {
    if (kind.equals("APIService") && apiVersion.startsWith(REGISTRATION)) {
      return apiService(apiVersion, name);
    }
    Optional<NodePath> path = path(apiVersion + "/" + kind, namespace);
    if (path.isEmpty()) {
      return unknown("facts." + apiVersion + "." + kind);
    }
    Optional<Node> part = facts.node().at(path.get());
    if (part.isEmpty()) {
      return unknown("facts." + path.get().toFieldPath());
    }
    String origin = "facts." + path.get().toFieldPath();
    if (name.isEmpty()) {
      return list(apiVersion, kind, namespace, names(part.get()), part.get(), origin);
    }
    return names(part.get()).contains(name)
        ? object(apiVersion, kind, namespace, name, member(part.get(), name), origin)
        : new MapValue();
  }

  /**
   * The registration of a group and version, which is called {@code v1.apps}, or {@code v1.} in the
   * group without a name. Every group that the server has is registered so.
   */
  private MapValue apiService(String apiVersion, String name) {
    Optional<SequenceNode> given = facts.node().sequence("apiVersions");
    if (given.isEmpty()) {
      return unknown("facts.apiVersions");
    }
    List<String> names = names(given.get()).stream().map(FactsCluster::serviceName).toList();
    if (name.isEmpty()) {
      return list(apiVersion, "APIService", "", names, given.get(), "facts.apiVersions");
    }
    return names.contains(name)
        ? object(apiVersion, "APIService", "", name, Optional.empty(), "facts.apiVersions")
        : new MapValue();
  }

  private static String serviceName(String groupVersion) {
    int slash = groupVersion.indexOf('/');
    return groupVersion.substring(slash + 1) + "." + groupVersion.substring(0, Math.max(slash, 0));
  }

  private static MapValue unknown(String wants) {
    return new MapValue(GoType.MAP, new Origin.Unknown(wants));
  }

  /** Where the facts tell of a kind. */
  private static Optional<NodePath> path(String kind, String namespace) {
    NodePath inNamespace = NodePath.of("namespaces", namespace);
    return switch (kind) {
      case "v1/Namespace" -> Optional.of(NodePath.of("namespaces"));
      case "v1/Secret" -> Optional.of(inNamespace.key("secrets"));
      case "v1/ConfigMap" -> Optional.of(inNamespace.key("configMaps"));
      case "v1/Service" -> Optional.of(inNamespace.key("services"));
      case "v1/ServiceAccount" -> Optional.of(inNamespace.key("serviceAccounts"));
      case "v1/PersistentVolumeClaim" -> Optional.of(inNamespace.key("pvcs"));
      case "storage.k8s.io/v1/StorageClass" -> Optional.of(NodePath.of("storageClasses"));
      case "networking.k8s.io/v1/IngressClass" -> Optional.of(NodePath.of("ingressClasses"));
      case "scheduling.k8s.io/v1/PriorityClass" -> Optional.of(NodePath.of("priorityClasses"));
      default -> Optional.empty();
    };
  }

  /** The names in a part: keys of a mapping, or items of a list that are names or have one. */
  private static List<String> names(Node part) {
    return switch (part) {
      case MappingNode mapping -> List.copyOf(mapping.keys());
      case SequenceNode sequence ->
          sequence.items().stream().flatMap(item -> name(item).stream()).toList();
      case ScalarNode _ -> List.of();
    };
  }

  private static Optional<String> name(Node item) {
    return switch (item) {
      case MappingNode mapping -> mapping.string("name");
      case ScalarNode scalar -> scalar.string();
      case SequenceNode _ -> Optional.empty();
    };
  }

  private static Optional<MappingNode> member(Node part, String name) {
    return part instanceof MappingNode mapping ? mapping.mapping(name) : Optional.empty();
  }

  private static MapValue list(
      String apiVersion,
      String kind,
      String namespace,
      List<String> names,
      Node part,
      String origin) {
    MapValue list = new MapValue();
    list.set("apiVersion", Text.of(apiVersion));
    list.set("kind", Text.of(kind + "List"));
    list.set("metadata", new MapValue());
    list.set(
        "items",
        ListValue.of(
            names.stream()
                .map(name -> object(apiVersion, kind, namespace, name, member(part, name), origin))
                .toList()));
    return list;
  }

  private static MapValue object(
      String apiVersion,
      String kind,
      String namespace,
      String name,
      Optional<MappingNode> known,
      String origin) {
    // What facts do not tell of the object, a template may still ask for.
    MapValue object = unknown(origin + "." + name);
    object.set("apiVersion", Text.of(apiVersion));
    object.set("kind", Text.of(kind));
    MapValue metadata = unknown(origin + "." + name + ".metadata");
    metadata.set("name", Text.of(name));
    if (!namespace.isEmpty()) {
      metadata.set("namespace", Text.of(namespace));
    }
    object.set("metadata", metadata);
    for (String part : List.of("labels", "annotations")) {
      known.flatMap(node -> node.mapping(part)).ifPresent(node -> metadata.set(part, texts(node)));
    }
    known.flatMap(node -> node.string("type")).ifPresent(type -> object.set("type", Text.of(type)));
    known
        .flatMap(node -> node.sequence("keys"))
        .ifPresent(keys -> object.set("data", contents(keys, contentOf(origin) + "." + name)));
    return object;
  }

  private static MapValue texts(MappingNode mapping) {
    MapValue texts = new MapValue();
    mapping.keys().forEach(key -> mapping.string(key).ifPresent(t -> texts.set(key, Text.of(t))));
    return texts;
  }

  /** How findings name what no facts hold. */
  private static String contentOf(String part) {
    return "contents" + part.substring("facts".length());
  }

  private static MapValue contents(SequenceNode keys, String path) {
    MapValue data = new MapValue();
    for (Node item : keys.items()) {
      name(item)
          .ifPresent(
              key -> data.set(key, Text.of(HIDDEN, Origin.Unknown.content(path + "." + key))));
    }
    return data;
  }
}
