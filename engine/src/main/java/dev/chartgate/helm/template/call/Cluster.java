package dev.chartgate.helm.template.call;

import dev.chartgate.helm.template.value.Value;

/** What {@code lookup} sees of a cluster: never more than facts that somebody gave. */
@FunctionalInterface
public interface Cluster {

  /**
   * The object, or the list of objects if the name is empty, or an empty map if there is none. What
   * is not known has an origin that says so.
   */
  Value lookup(String apiVersion, String kind, String namespace, String name);
}
