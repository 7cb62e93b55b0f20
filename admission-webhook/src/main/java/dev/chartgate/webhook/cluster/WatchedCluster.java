package dev.chartgate.webhook.cluster;

import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.ScalarNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A cluster that is watched. Whoever asks gets what is there. */
public final class WatchedCluster implements ClusterView, AutoCloseable {
  /** How often is asked what cannot be watched. */
  public static final Duration DISCOVERY_INTERVAL = Duration.ofMinutes(1);

  private final ClusterClients clients;
  private final List<ClusterWatch> watches = new ArrayList<>();
  private final Discovery discovery;
  private final RenewedFacts facts;

  private WatchedCluster(ClusterClients clients, FactSwitches switches, WatchListener listener) {
    this.clients = clients;
    HeldContents contents = new HeldContents(HeldContents.MOST);
    Map<WatchOrder, Inventory> inventories = new LinkedHashMap<>();
    for (WatchOrder order : WatchOrder.of(switches)) {
      ClusterWatch watch =
          new ClusterWatch(
              order.purpose().isMetadataOnly() ? clients.metadata() : clients.objects(),
              order,
              contents,
              listener,
              this::renew);
      watches.add(watch);
      inventories.put(order, watch.inventory());
    }
    this.discovery = new Discovery(clients.objects(), switches, listener, this::renew);
    WatchedFacts making = new WatchedFacts(switches, inventories);
    this.facts =
        new RenewedFacts(
            () -> making.make(discovery.found()),
            () -> discovery.isAnswered() && watches.stream().allMatch(ClusterWatch::isAnswered));
  }

  /**
   * Begins to watch the cluster. Returns at once; {@link #isReady} tells when all was seen.
   *
   * @param kubeconfig the file that says where the API server is and who asks; absent in a Pod,
   *     where its own account does
   * @param switches which facts are taken
   * @param listener is told how the watches fare
   * @throws ClusterException if it is not known where the API server is
   */
  public static WatchedCluster start(
      Optional<Path> kubeconfig, FactSwitches switches, WatchListener listener)
      throws ClusterException {
    return start(kubeconfig, switches, listener, DISCOVERY_INTERVAL);
  }

  static WatchedCluster start(
      Optional<Path> kubeconfig,
      FactSwitches switches,
      WatchListener listener,
      Duration discoveryInterval)
      throws ClusterException {
    WatchedCluster cluster = new WatchedCluster(ClusterClients.of(kubeconfig), switches, listener);
    cluster.watches.forEach(ClusterWatch::start);
    cluster.discovery.start(discoveryInterval);
    cluster.renew();
    return cluster;
  }

  private void renew() {
    facts.renew();
  }

  @Override
  public Facts facts() {
    return facts.facts();
  }

  @Override
  public String version() {
    return String.valueOf(facts.version());
  }

  /** Also true where the server refuses something: what it would tell is unknown then. */
  @Override
  public boolean isReady() {
    return facts.isReady();
  }

  @Override
  public Optional<Map<String, String>> labels(String namespace) {
    return facts()
        .node()
        .mapping("namespaces")
        .flatMap(all -> all.mapping(namespace))
        .flatMap(space -> space.mapping("labels"))
        .map(WatchedCluster::texts);
  }

  private static Map<String, String> texts(MappingNode mapping) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (MappingNode.Entry entry : mapping.entries()) {
      if (entry.value() instanceof ScalarNode scalar) {
        texts.put(entry.key(), scalar.text());
      }
    }
    return texts;
  }

  @Override
  public Optional<MappingNode> values(String kind, String namespace, String name) {
    return complete(Purpose.CONTENTS, Purpose.FACTS_AND_CONTENTS)
        .filter(watch -> watch.order().kind().kind().equals(kind))
        .flatMap(watch -> watch.inventory().object(namespace, name).stream())
        .map(KubernetesObject::node)
        .findFirst();
  }

  @Override
  public Optional<MappingNode> deployed(String namespace, String release) {
    return complete(Purpose.RECORDS, Purpose.ALL_RECORDS)
        .flatMap(watch -> watch.inventory().objects(namespace).stream())
        .filter(DeployedRelease::isDeployed)
        .filter(record -> record.label("name").filter(release::equals).isPresent())
        .max(Comparator.comparingLong(DeployedRelease::revision))
        .map(KubernetesObject::node);
  }

  @Override
  public Optional<List<MappingNode>> records(String namespace) {
    List<ClusterWatch> covering =
        complete(Purpose.RECORDS, Purpose.ALL_RECORDS)
            .filter(watch -> watch.order().covers(namespace))
            .toList();
    return covering.isEmpty()
        ? Optional.empty()
        : Optional.of(
            covering.stream()
                .flatMap(watch -> watch.inventory().objects(namespace).stream())
                .map(KubernetesObject::node)
                .toList());
  }

  private Stream<ClusterWatch> complete(Purpose... purposes) {
    List<Purpose> wanted = List.of(purposes);
    return watches.stream()
        .filter(watch -> wanted.contains(watch.order().purpose()))
        .filter(watch -> watch.inventory().isComplete());
  }

  @Override
  public void close() {
    watches.forEach(ClusterWatch::close);
    discovery.close();
    facts.close();
    clients.close();
  }
}
