package dev.chartgate.load;

import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.Node;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts together facts about a cluster, in the order of the facts file. A part that is put in has to
 * be complete; what is not put in stays unknown.
 */
public final class FactsAssembly {
  private final Map<ClusterPart, Node> cluster = new EnumMap<>(ClusterPart.class);
  private final Map<String, Map<String, Object>> namespaces = new TreeMap<>();
  private final TreeSet<String> apiVersions = new TreeSet<>();
  private Optional<String> serverVersion = Optional.empty();
  private Optional<String> provider = Optional.empty();
  private Optional<Boolean> workloadIdentity = Optional.empty();
  private Optional<Map<String, Object>> network = Optional.empty();
  private Optional<Node> releases = Optional.empty();

  /** Puts in the version of the API server, such as {@code v1.36.1}. */
  public void serverVersion(String version) {
    serverVersion = Optional.of(version);
  }

  /** Puts in groups and versions that the API server has, as manifests write them. */
  public void apiVersions(Collection<String> versions) {
    apiVersions.addAll(versions);
  }

  /** Puts in what nodes tell of who runs the cluster; nodes that tell nothing put in nothing. */
  public void provider(List<KubernetesObject> nodes) {
    provider = ProviderFacts.provider(nodes);
    workloadIdentity = ProviderFacts.workloadIdentity(nodes);
  }

  /** Puts in the network that nodes and DaemonSets tell of, if they tell one. */
  public void network(List<KubernetesObject> nodesAndDaemonSets) {
    network = NetworkFacts.of(nodesAndDaemonSets);
  }

  /** Puts in a part that {@link ClusterPart#of} made. */
  public void cluster(ClusterPart part, Node facts) {
    cluster.put(part, facts);
  }

  /** Puts in a namespace and its labels. */
  public void namespace(KubernetesObject namespace) {
    namespace(namespace.name(), labels(namespace));
  }

  /** Puts in a namespace and its {@link #labels}. */
  public void namespace(String name, Node labels) {
    space(name).put("labels", labels);
  }

  /** The labels of a namespace. */
  public static Node labels(KubernetesObject namespace) {
    return FactsTree.of(ObjectFacts.labels(namespace));
  }

  /** Puts in a part that {@link NamespacePart#of} made. */
  public void namespace(String namespace, NamespacePart part, Node facts) {
    space(namespace).put(part.key(), facts);
  }

  /** Puts in the releases of the cluster, as {@link ReleaseFacts#of} tells of each. */
  public void releases(List<Node> facts) {
    releases = Optional.of(FactsTree.of(facts));
  }

  private Map<String, Object> space(String namespace) {
    return namespaces.computeIfAbsent(namespace, n -> new LinkedHashMap<>());
  }

  /** The facts that were put in. */
  public Facts facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    serverVersion.ifPresent(version -> facts.put("serverVersion", version));
    provider.ifPresent(name -> facts.put("provider", name));
    workloadIdentity.ifPresent(yes -> facts.put("workloadIdentity", yes));
    network.ifPresent(cni -> facts.put("cni", cni));
    if (!apiVersions.isEmpty()) {
      facts.put("apiVersions", List.copyOf(apiVersions));
    }
    cluster.forEach((part, node) -> facts.put(part.key(), node));
    if (!namespaces.isEmpty()) {
      facts.put("namespaces", namespaces);
    }
    releases.ifPresent(list -> facts.put("releases", list));
    return new Facts(FactsTree.mapping(facts));
  }
}
