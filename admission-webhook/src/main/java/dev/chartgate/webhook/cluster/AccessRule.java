package dev.chartgate.webhook.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One rule of a role (rbac.authorization.k8s.io/v1, PolicyRule).
 *
 * @param apiGroups the groups; empty where paths are meant
 * @param resources the resources; empty where paths are meant
 * @param nonResourceUrls paths that are no resources
 * @param verbs what may be done
 */
public record AccessRule(
    List<String> apiGroups,
    List<String> resources,
    List<String> nonResourceUrls,
    List<String> verbs) {

  /** Copies the lists. */
  public AccessRule {
    apiGroups = List.copyOf(apiGroups);
    resources = List.copyOf(resources);
    nonResourceUrls = List.copyOf(nonResourceUrls);
    verbs = List.copyOf(verbs);
  }

  static AccessRule watch(String group, String resource) {
    return new AccessRule(List.of(group), List.of(resource), List.of(), List.of("list", "watch"));
  }

  static AccessRule read(List<String> paths) {
    return new AccessRule(List.of(), List.of(), paths, List.of("get"));
  }

  /** The rule as a manifest writes it. */
  public Map<String, List<String>> manifest() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    if (!resources.isEmpty()) {
      fields.put("apiGroups", apiGroups);
      fields.put("resources", resources);
    }
    if (!nonResourceUrls.isEmpty()) {
      fields.put("nonResourceURLs", nonResourceUrls);
    }
    fields.put("verbs", verbs);
    return fields;
  }
}
