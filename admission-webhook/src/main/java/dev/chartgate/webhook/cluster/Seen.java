package dev.chartgate.webhook.cluster;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of an object that was seen.
 *
 * @param fact what the facts tell of it, if they do
 * @param object the object, or as much of it as is needed, if it is needed
 */
record Seen(Optional<Node> fact, Optional<KubernetesObject> object) {
  private static final Mark NOWHERE = Mark.start(new SourceText("cluster", ""));

  /** Whether nothing that is kept differs: most updates change what nobody asks about. */
  boolean isSame(Seen other) {
    return text().equals(other.text());
  }

  private String text() {
    List<MappingNode.Entry> entries = new ArrayList<>();
    fact.ifPresent(node -> entries.add(new MappingNode.Entry("fact", NOWHERE, node)));
    object.ifPresent(some -> entries.add(new MappingNode.Entry("object", NOWHERE, some.node())));
    return YamlWriter.write(new MappingNode(NOWHERE, entries));
  }
}
