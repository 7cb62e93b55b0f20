package dev.chartgate.load;

import dev.chartgate.release.KubernetesObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells who runs a cluster, from the labels that managed nodes have. */
final class ProviderFacts {
  private static final Map<String, String> LABELS = labels();
  private static final String METADATA_SERVER = "iam.gke.io/gke-metadata-server-enabled";

  private ProviderFacts() {}

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("eks.amazonaws.com/nodegroup", "eks");
    labels.put("eks.amazonaws.com/compute-type", "eks");
    labels.put("cloud.google.com/gke-nodepool", "gke");
    labels.put("kubernetes.azure.com/cluster", "aks");
    labels.put("node.openshift.io/os_id", "openshift");
    return labels;
  }

  /** The provider, if a node tells it. */
  static Optional<String> provider(List<KubernetesObject> objects) {
    return nodes(objects).stream()
        .flatMap(node ->
            LABELS.entrySet().stream()
                .filter(entry -> node.label(entry.getKey()).isPresent())
                .map(Map.Entry::getValue))
        .findFirst();
  }

  /** Whether GKE's nodes hand out identities of Google Cloud; unknown with other providers. */
  static Optional<Boolean> workloadIdentity(List<KubernetesObject> objects) {
    if (provider(objects).filter("gke"::equals).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        nodes(objects).stream()
            .allMatch(node -> node.label(METADATA_SERVER).filter("true"::equals).isPresent()));
  }

  private static List<KubernetesObject> nodes(List<KubernetesObject> objects) {
    return objects.stream().filter(object -> object.kind().equals("Node")).toList();
  }
}
