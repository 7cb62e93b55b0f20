package dev.chartgate.webhook.verdict;

import dev.chartgate.release.Facts;
import dev.chartgate.source.MappingNode;
import dev.chartgate.webhook.cluster.ClusterView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cluster of which a test says what is known. */
final class FakeCluster implements ClusterView {
  private final Map<String, Map<String, String>> labels = new HashMap<>();
  private final Map<String, MappingNode> values = new HashMap<>();
  private final Map<String, MappingNode> deployed = new HashMap<>();
  private final Map<String, List<MappingNode>> records = new HashMap<>();
  private Facts facts = Facts.NONE;
  private Runnable asked = () -> {};

  FakeCluster facts(String yaml) {
    facts = new Facts(Requests.node(yaml));
    return this;
  }

  /** Facts in the place of those before; none if there are none. */
  void knowing(Optional<String> yaml) {
    facts = yaml.map(text -> new Facts(Requests.node(text))).orElse(Facts.NONE);
  }

  FakeCluster namespace(String name, Map<String, String> itsLabels) {
    labels.put(name, itsLabels);
    return this;
  }

  FakeCluster values(String kind, String namespace, String name, String yaml) {
    values.put(String.join("/", kind, namespace, name), Requests.node(yaml));
    return this;
  }

  FakeCluster keeping(String namespace, MappingNode... its) {
    records.put(namespace, List.of(its));
    return this;
  }

  FakeCluster deployed(String namespace, String release, MappingNode record) {
    deployed.put(namespace + "/" + release, record);
    return this;
  }

  /** Something happens whenever it is asked for the release from before. */
  FakeCluster whenAskedForDeployed(Runnable happening) {
    asked = happening;
    return this;
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public Optional<Map<String, String>> labels(String namespace) {
    return Optional.ofNullable(labels.get(namespace));
  }

  @Override
  public Optional<MappingNode> values(String kind, String namespace, String name) {
    return Optional.ofNullable(values.get(String.join("/", kind, namespace, name)));
  }

  @Override
  public Optional<MappingNode> deployed(String namespace, String release) {
    asked.run();
    return Optional.ofNullable(deployed.get(namespace + "/" + release));
  }

  @Override
  public Optional<List<MappingNode>> records(String namespace) {
    return Optional.ofNullable(records.get(namespace));
  }
}
