package dev.chartgate.webhook.cluster;

import dev.chartgate.load.FactsAssembly;
import dev.chartgate.load.NamespacePart;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes facts of what watches have seen: of each part that is complete, and of no other. */
final class WatchedFacts {
  private final FactSwitches switches;
  private final Map<WatchOrder, Inventory> inventories;

  WatchedFacts(FactSwitches switches, Map<WatchOrder, Inventory> inventories) {
    this.switches = switches;
    this.inventories = Map.copyOf(inventories);
  }

  Facts make(Discovery.Found found) {
    FactsAssembly facts = new FactsAssembly();
    found.serverVersion().ifPresent(facts::serverVersion);
    found.apiVersions().ifPresent(facts::apiVersions);
    addNetwork(facts);
    Optional<Inventory> namespaces = complete(WatchedKind.NAMESPACES);
    namespaces.ifPresent(known -> known.facts("").forEach(facts::namespace));
    Set<String> names = namespaces.map(known -> known.facts("").keySet()).orElseGet(Set::of);
    Map<WatchOrder, Inventory> complete = new HashMap<>();
    inventories.forEach((order, inventory) -> {
      if (order.purpose().makesFacts() && inventory.isComplete()) {
        complete.put(order, inventory);
      }
    });
    complete.forEach((order, inventory) -> add(order, inventory, names, facts));
    releases().ifPresent(facts::releases);
    return facts.facts();
  }

  /** Of a namespace that is known and holds nothing of a kind that is known, too. */
  private void add(
      WatchOrder order, Inventory inventory, Set<String> namespaces, FactsAssembly facts) {
    order
        .kind()
        .clusterPart()
        .filter(part -> isOn(order.kind()))
        .ifPresent(part -> facts.cluster(part, inventory.part("", part::of)));
    Optional<NamespacePart> part = order.kind().namespacePart();
    if (part.isPresent()) {
      Set<String> all = new TreeSet<>(inventory.namespaces());
      all.addAll(order.namespace().map(Set::of).orElse(namespaces));
      for (String name : all) {
        facts.namespace(name, part.get(), inventory.part(name, part.get()::of));
      }
    }
  }

  /** Nodes are watched for the network, too. */
  private boolean isOn(WatchedKind kind) {
    return kind != WatchedKind.NODES || switches.isOn(FactGroup.NODES);
  }

  private void addNetwork(FactsAssembly facts) {
    Optional<List<KubernetesObject>> nodes = complete(WatchedKind.NODES).map(Inventory::objects);
    if (nodes.isEmpty()) {
      return;
    }
    if (switches.isOn(FactGroup.PROVIDER)) {
      facts.provider(nodes.get());
    }
    Optional<Inventory> daemons = complete(WatchedKind.DAEMON_SETS);
    if (switches.isOn(FactGroup.CNI) && daemons.isPresent()) {
      List<KubernetesObject> both = new ArrayList<>(nodes.get());
      both.addAll(daemons.get().objects());
      facts.network(both);
    }
  }

  /** All releases there are, if each of them is known; of two records of one, the later counts. */
  private Optional<List<Node>> releases() {
    List<Inventory> records = new ArrayList<>();
    inventories.forEach((order, inventory) -> {
      if (order.purpose() == Purpose.ALL_RECORDS) {
        records.add(inventory);
      }
    });
    if (records.isEmpty() || !records.stream().allMatch(Inventory::isComplete)) {
      return Optional.empty();
    }
    Map<String, Seen> latest = new TreeMap<>();
    for (Inventory inventory : records) {
      for (Seen seen : inventory.all()) {
        KubernetesObject record = seen.object().orElseThrow();
        if (!DeployedRelease.isDeployed(record)) {
          continue;
        }
        String release = record.namespace().orElse("") + "/" + record.label("name").orElse("");
        latest.merge(
            release,
            seen,
            (one, other) ->
                DeployedRelease.revision(one.object().orElseThrow())
                        > DeployedRelease.revision(other.object().orElseThrow())
                    ? one
                    : other);
      }
    }
    return latest.values().stream().allMatch(seen -> seen.fact().isPresent())
        ? Optional.of(latest.values().stream().flatMap(seen -> seen.fact().stream()).toList())
        : Optional.empty();
  }

  private Optional<Inventory> complete(WatchedKind kind) {
    return Optional.ofNullable(
            inventories.get(new WatchOrder(kind, Optional.empty(), Purpose.FACTS)))
        .filter(Inventory::isComplete);
  }
}
