package dev.chartgate.webhook.cluster;

import dev.chartgate.source.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The access that each group of facts needs, as a file of the chart that installs the webhook. */
public final class AccessTable {
  private static final String HEAD =
      """
      # Written from dev.chartgate.webhook.cluster.FactGroup; mvn verify -pl admission-webhook -am
      # -Dgoldens.update=true writes it again. The roles of this chart are made of it.
      """;

  private AccessTable() {}

  /** The text of the file. */
  public static String text() {
    Map<String, Object> groups = new LinkedHashMap<>();
    for (FactGroup group : FactGroup.values()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("byNamespace", group.isByNamespace());
      fields.put("rules", group.access().stream().map(AccessRule::manifest).toList());
      groups.put(group.title(), fields);
    }
    return HEAD + YamlWriter.write(ResourceTree.mapping(groups));
  }
}
