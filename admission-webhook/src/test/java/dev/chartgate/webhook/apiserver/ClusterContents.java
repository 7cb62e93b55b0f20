package dev.chartgate.webhook.apiserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Lists what is in a cluster, of whatever kind. */
public final class ClusterContents {
  private final ApiClient client;

  /** Asks with a client that may list everything. */
  public ClusterContents(ApiClient client) {
    this.client = client;
  }

  /**
   * What is in a namespace, and what else is marked as a part of a release of that namespace:
   * resource versions by path.
   */
  public Map<String, String> of(String namespace) {
    Map<String, String> versions = new TreeMap<>();
    for (String group : groups()) {
      for (JsonNode resource : client.get(group).granted().json().path("resources").values()) {
        String name = resource.path("name").asString();
        boolean lists =
            resource.path("verbs").values().stream()
                .anyMatch(verb -> verb.asString().equals("list"));
        if (lists && !name.equals("events")) {
          boolean namespaced = resource.path("namespaced").asBoolean();
          String path = group + (namespaced ? "/namespaces/" + namespace : "") + "/" + name;
          for (JsonNode item : client.get(path).granted().json().path("items").values()) {
            JsonNode metadata = item.path("metadata");
            if (namespaced || belongsTo(metadata, namespace)) {
              versions.put(
                  path + "/" + metadata.path("name").asString(),
                  metadata.path("resourceVersion").asString());
            }
          }
        }
      }
    }
    return versions;
  }

  private List<String> groups() {
    List<String> groups = new ArrayList<>(List.of("/api/v1"));
    for (JsonNode group : client.get("/apis").granted().json().path("groups").values()) {
      groups.add("/apis/" + group.path("preferredVersion").path("groupVersion").asString());
    }
    return groups;
  }

  private static boolean belongsTo(JsonNode metadata, String namespace) {
    return metadata
        .path("annotations")
        .path("meta.helm.sh/release-namespace")
        .asString("")
        .equals(namespace);
  }
}
