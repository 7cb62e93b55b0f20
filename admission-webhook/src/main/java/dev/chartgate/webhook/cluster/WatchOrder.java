package dev.chartgate.webhook.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One watch that has to be held.
 *
 * @param kind what is watched
 * @param namespace the namespace in which; absent for all
 * @param purpose what for
 */
record WatchOrder(WatchedKind kind, Optional<String> namespace, Purpose purpose) {

  /** The watches that some switches need, one of each. */
  static List<WatchOrder> of(FactSwitches switches) {
    Map<WatchedKind, WatchOrder> plain = new LinkedHashMap<>();
    List<WatchOrder> orders = new ArrayList<>();
    for (FactGroup group : FactGroup.values()) {
      if (switches.isOn(group) && !group.isByNamespace()) {
        group
            .kinds()
            .forEach(kind ->
                plain.putIfAbsent(kind, new WatchOrder(kind, Optional.empty(), Purpose.FACTS)));
      }
    }
    if (plain.containsKey(WatchedKind.CONFIG_MAPS)
        && switches.isOnEverywhere(FactGroup.CONFIG_MAP_VALUES)) {
      plain.put(
          WatchedKind.CONFIG_MAPS,
          new WatchOrder(WatchedKind.CONFIG_MAPS, Optional.empty(), Purpose.FACTS_AND_CONTENTS));
    } else {
      orders.addAll(of(switches, FactGroup.CONFIG_MAP_VALUES, Purpose.CONTENTS));
    }
    orders.addAll(of(switches, FactGroup.SECRETS, Purpose.SECRET_KEYS));
    orders.addAll(of(switches, FactGroup.SECRET_VALUES, Purpose.CONTENTS));
    orders.addAll(
        of(
            switches,
            FactGroup.RELEASES,
            switches.isOnEverywhere(FactGroup.RELEASES) ? Purpose.ALL_RECORDS : Purpose.RECORDS));
    orders.addAll(0, plain.values());
    return orders;
  }

  private static List<WatchOrder> of(FactSwitches switches, FactGroup group, Purpose purpose) {
    Set<String> namespaces =
        switches.isOnEverywhere(group)
            ? Set.of(FactSwitches.EVERYWHERE)
            : switches.namespaces(group);
    List<WatchOrder> orders = new ArrayList<>();
    for (String namespace : namespaces) {
      Optional<String> in =
          Optional.of(namespace).filter(name -> !name.equals(FactSwitches.EVERYWHERE));
      group.kinds().forEach(kind -> orders.add(new WatchOrder(kind, in, purpose)));
    }
    return orders;
  }

  /** Whether objects of a namespace are watched. */
  boolean covers(String name) {
    return namespace.isEmpty() || namespace.get().equals(name);
  }

  @Override
  public String toString() {
    String records = purpose.isOfRecords() ? " that are records of Helm" : "";
    return kind + records + namespace.map(name -> " in " + name).orElse("");
  }
}
