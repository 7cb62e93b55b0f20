package dev.chartgate.rule.cel;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of what CEL holds the objects that the rest of the engine knows. */
final class ObjectIdentity {
  private static final Mark NOWHERE = Mark.start(new SourceText("expression", ""));

  private ObjectIdentity() {}

  /** The object that a map shows; of one that an expression has made, its kind and names. */
  static KubernetesObject of(Map<?, ?> map) {
    return new KubernetesObject(
        map instanceof NodeMappingView view ? view.node() : identity(map), Optional.empty());
  }

  private static MappingNode identity(Map<?, ?> map) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (String key : List.of("apiVersion", "kind", "name", "namespace")) {
      if (Lookup.find(map, key) instanceof String text) {
        entries.add(new MappingNode.Entry(key, NOWHERE, ScalarNode.string(NOWHERE, text)));
      }
    }
    if (Lookup.find(map, "metadata") instanceof Map<?, ?> metadata) {
      entries.add(new MappingNode.Entry("metadata", NOWHERE, identity(metadata)));
    }
    return new MappingNode(NOWHERE, entries);
  }
}
