package dev.chartgate.webhook.verdict;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of a namespace, in the shape of a Namespace. */
final class NamespaceNode {
  private static final Mark NOWHERE = Mark.start(new SourceText("namespace", ""));

  private NamespaceNode() {}

  static MappingNode of(String name, Map<String, String> labels) {
    Map<String, Node> texts = new LinkedHashMap<>();
    labels.forEach((key, value) -> texts.put(key, ScalarNode.string(NOWHERE, value)));
    Map<String, Node> metadata = new LinkedHashMap<>();
    metadata.put("name", ScalarNode.string(NOWHERE, name));
    metadata.put("labels", mapping(texts));
    Map<String, Node> namespace = new LinkedHashMap<>();
    namespace.put("apiVersion", ScalarNode.string(NOWHERE, "v1"));
    namespace.put("kind", ScalarNode.string(NOWHERE, "Namespace"));
    namespace.put("metadata", mapping(metadata));
    return mapping(namespace);
  }

  private static MappingNode mapping(Map<String, Node> map) {
    return new MappingNode(
        NOWHERE,
        map.entrySet().stream()
            .map(entry -> new MappingNode.Entry(entry.getKey(), NOWHERE, entry.getValue()))
            .toList());
  }
}
