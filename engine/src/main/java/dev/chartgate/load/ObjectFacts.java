package dev.chartgate.load;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the facts file says of one object. Of a Secret it has the keys, and never a value. */
final class ObjectFacts {
  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
  private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";
  private static final String RELEASE_NAME = "meta.helm.sh/release-name";

  private ObjectFacts() {}

  static Map<String, Object> node(KubernetesObject object) {
    Map<String, Object> facts = named(object);
    facts.put("labels", texts(object, "metadata.labels"));
    List<Object> taints = new ArrayList<>();
    for (MappingNode taint : items(object, "spec.taints")) {
      Map<String, Object> fact = new LinkedHashMap<>();
      for (String key : List.of("key", "value", "effect")) {
        taint.string(key).ifPresent(text -> fact.put(key, text));
      }
      taints.add(fact);
    }
    facts.put("taints", taints);
    facts.put("allocatable", mapping(object, "status.allocatable"));
    return facts;
  }

  static Map<String, Object> storageClass(KubernetesObject object) {
    Map<String, Object> facts = named(object);
    facts.put("default", object.annotation(DEFAULT_CLASS).filter("true"::equals).isPresent());
    return facts;
  }

  static Map<String, Object> secret(KubernetesObject object) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("type", object.node().string("type").orElse("Opaque"));
    facts.put("keys", keys(object, "data", "stringData"));
    return facts;
  }

  static Map<String, Object> configMap(KubernetesObject object) {
    return Map.of("keys", keys(object, "data", "binaryData"));
  }

  static Map<String, Object> service(KubernetesObject object) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("type", text(object, "spec.type").orElse("ClusterIP"));
    List<Object> ports = new ArrayList<>();
    for (MappingNode port : items(object, "spec.ports")) {
      Map<String, Object> fact = new LinkedHashMap<>();
      for (String key : List.of("name", "port", "nodePort", "protocol")) {
        port.get(key).ifPresent(value -> fact.put(key, value));
      }
      ports.add(fact);
    }
    facts.put("ports", ports);
    object.annotation(RELEASE_NAME).ifPresent(release -> facts.put("release", release));
    return facts;
  }

  static Map<String, Object> serviceAccount(KubernetesObject object) {
    return Map.of("annotations", texts(object, "metadata.annotations"));
  }

  static Map<String, Object> claim(KubernetesObject object) {
    Map<String, Object> facts = named(object);
    text(object, "spec.storageClassName").ifPresent(text -> facts.put("storageClass", text));
    object
        .node()
        .at(NodePath.parse("spec.resources.requests.storage"))
        .ifPresent(size -> facts.put("storage", size));
    object
        .node()
        .at(NodePath.parse("spec.accessModes"))
        .ifPresent(modes -> facts.put("accessModes", modes));
    return facts;
  }

  static Map<String, Object> quota(KubernetesObject object) {
    Map<String, Object> facts = named(object);
    facts.put("hard", mapping(object, "spec.hard"));
    facts.put("used", mapping(object, "status.used"));
    return facts;
  }

  static Map<String, Object> limitRange(KubernetesObject object) {
    Map<String, Object> facts = named(object);
    facts.put("limits", items(object, "spec.limits"));
    return facts;
  }

  static Map<String, Object> workload(KubernetesObject object) {
    TreeSet<String> images = new TreeSet<>();
    for (String list : List.of("initContainers", "containers")) {
      for (MappingNode container : items(object, "spec.template.spec." + list)) {
        container.string("image").ifPresent(images::add);
      }
    }
    return Map.of("images", List.copyOf(images));
  }

  static Map<String, Object> labels(KubernetesObject object) {
    return texts(object, "metadata.labels");
  }

  /** The mappings of a list; none if there is no such list. */
  static List<MappingNode> items(KubernetesObject object, String path) {
    List<MappingNode> items = new ArrayList<>();
    Optional<Node> found = object.node().at(NodePath.parse(path));
    if (found.isPresent() && found.get() instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        if (item instanceof MappingNode mapping) {
          items.add(mapping);
        }
      }
    }
    return items;
  }

  private static Map<String, Object> named(KubernetesObject object) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", object.name());
    return facts;
  }

  private static Optional<String> text(KubernetesObject object, String path) {
    return object
        .node()
        .at(NodePath.parse(path))
        .filter(ScalarNode.class::isInstance)
        .flatMap(node -> ((ScalarNode) node).string());
  }

  private static Object mapping(KubernetesObject object, String path) {
    return object
        .node()
        .at(NodePath.parse(path))
        .filter(MappingNode.class::isInstance)
        .<Object>map(node -> node)
        .orElseGet(Map::of);
  }

  private static Map<String, Object> texts(KubernetesObject object, String path) {
    Map<String, Object> texts = new TreeMap<>();
    Optional<Node> found = object.node().at(NodePath.parse(path));
    if (found.isPresent() && found.get() instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (entry.value() instanceof ScalarNode scalar
            && scalar.string().isPresent()
            && !entry.key().equals(LAST_APPLIED)) {
          texts.put(entry.key(), scalar.string().get());
        }
      }
    }
    return texts;
  }

  private static List<String> keys(KubernetesObject object, String... fields) {
    TreeSet<String> keys = new TreeSet<>();
    for (String field : fields) {
      object.node().mapping(field).ifPresent(data -> keys.addAll(data.keys()));
    }
    return List.copyOf(keys);
  }
}
