package dev.chartgate.webhook.cluster;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SourceText;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the engine's objects of the client's; they stand in no file, so all marks are the same. */
final class ResourceTree {
  private static final Mark NOWHERE = Mark.start(new SourceText("cluster", ""));
  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
  private static final String STATUS = "status";

  private ResourceTree() {}

  /** An object with what people write into it and its status, without the server's bookkeeping. */
  static KubernetesObject whole(WatchedKind kind, GenericKubernetesResource resource) {
    return object(kind, resource, resource.getAdditionalProperties());
  }

  /** The same without its status, which changes all the time. */
  static KubernetesObject withoutStatus(WatchedKind kind, GenericKubernetesResource resource) {
    Map<String, Object> fields = new LinkedHashMap<>(resource.getAdditionalProperties());
    fields.remove(STATUS);
    return object(kind, resource, fields);
  }

  /** The same with its metadata alone. */
  static KubernetesObject metadata(WatchedKind kind, GenericKubernetesResource resource) {
    return object(kind, resource, Map.of());
  }

  private static KubernetesObject object(
      WatchedKind kind, GenericKubernetesResource resource, Map<String, Object> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("apiVersion", kind.apiVersion());
    all.put("kind", kind.kind());
    all.put("metadata", metadata(resource.getMetadata()));
    all.putAll(fields);
    return new KubernetesObject(mapping(all), Optional.empty());
  }

  private static Map<String, Object> metadata(ObjectMeta metadata) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", metadata.getName());
    if (metadata.getNamespace() != null) {
      fields.put("namespace", metadata.getNamespace());
    }
    if (metadata.getLabels() != null) {
      fields.put("labels", metadata.getLabels());
    }
    if (metadata.getAnnotations() != null) {
      Map<String, Object> annotations = new LinkedHashMap<>(metadata.getAnnotations());
      annotations.remove(LAST_APPLIED);
      fields.put("annotations", annotations);
    }
    return fields;
  }

  /** A tree of what JSON is made of. */
  static MappingNode mapping(Map<?, ?> map) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    map.forEach((key, value) ->
        entries.add(new MappingNode.Entry(String.valueOf(key), NOWHERE, node(value))));
    return new MappingNode(NOWHERE, entries);
  }

  private static Node node(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> mapping(map);
      case List<?> list ->
          new SequenceNode(NOWHERE, list.stream().map(ResourceTree::node).toList());
      case null -> new ScalarNode(NOWHERE, null, "null");
      case String text -> ScalarNode.string(NOWHERE, text);
      case Boolean bool -> new ScalarNode(NOWHERE, bool, bool.toString());
      case Double number -> new ScalarNode(NOWHERE, number, number.toString());
      case Number number -> new ScalarNode(NOWHERE, number.longValue(), number.toString());
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
    };
  }
}
