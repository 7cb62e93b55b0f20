package dev.chartgate.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shape of the facts file, and of each part of it. */
sealed interface FactsShape {
  /** Anything at all. */
  FactsShape ANYTHING = new Anything();

  /** A string. */
  FactsShape TEXT = new Text();

  /** An integer. */
  FactsShape INTEGER = new IntegerNumber();

  /** True or false. */
  FactsShape TRUTH = new Truth();

  /** A quantity of Kubernetes: a string or a number. */
  FactsShape QUANTITY = new Quantity();

  /** The whole file. */
  Fields FILE = file();

  record Anything() implements FactsShape {}

  record Text() implements FactsShape {}

  record IntegerNumber() implements FactsShape {}

  record Truth() implements FactsShape {}

  record Quantity() implements FactsShape {}

  /** A list of things of one shape. */
  record ListOf(FactsShape item) implements FactsShape {}

  /** A mapping from any names to things of one shape. */
  record MapOf(FactsShape value) implements FactsShape {}

  /** A mapping with these keys and no others, none of which has to be there. */
  record Fields(Map<String, FactsShape> fields) implements FactsShape {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    private static Fields none() {
      return new Fields(Map.of());
    }

    private Fields with(String key, FactsShape shape) {
      Map<String, FactsShape> more = new LinkedHashMap<>(fields);
      more.put(key, shape);
      return new Fields(more);
    }
  }

  private static Fields file() {
    return Fields.none()
        .with("serverVersion", TEXT)
        .with("helmVersion", TEXT)
        .with("provider", TEXT)
        .with("workloadIdentity", TRUTH)
        .with("cni", Fields.none().with("name", TEXT).with("enforcesNetworkPolicy", TRUTH))
        .with("nodePortRange", Fields.none().with("min", INTEGER).with("max", INTEGER))
        .with("apiVersions", new ListOf(TEXT))
        .with("nodes", new ListOf(node()))
        .with("storageClasses", new ListOf(Fields.none().with("name", TEXT).with("default", TRUTH)))
        .with("ingressClasses", new ListOf(TEXT))
        .with("priorityClasses", new ListOf(TEXT))
        .with("volumeSnapshotClasses", new ListOf(TEXT))
        .with("namespaces", new MapOf(namespace()))
        .with("releases", new ListOf(release()));
  }

  private static Fields node() {
    return Fields.none()
        .with("name", TEXT)
        .with("labels", new MapOf(TEXT))
        .with(
            "taints",
            new ListOf(Fields.none().with("key", TEXT).with("value", TEXT).with("effect", TEXT)))
        .with("allocatable", new MapOf(QUANTITY));
  }

  private static Fields namespace() {
    FactsShape keys = new ListOf(TEXT);
    return Fields.none()
        .with("labels", new MapOf(TEXT))
        .with("secrets", new MapOf(Fields.none().with("type", TEXT).with("keys", keys)))
        .with("configMaps", new MapOf(Fields.none().with("keys", keys)))
        .with("services", new MapOf(service()))
        .with("serviceAccounts", new MapOf(Fields.none().with("annotations", new MapOf(TEXT))))
        .with("pvcs", new ListOf(claim()))
        .with(
            "quotas",
            new ListOf(
                Fields.none()
                    .with("name", TEXT)
                    .with("hard", new MapOf(QUANTITY))
                    .with("used", new MapOf(QUANTITY))))
        .with(
            "limitRanges",
            new ListOf(Fields.none().with("name", TEXT).with("limits", new ListOf(ANYTHING))))
        .with("workloads", new MapOf(Fields.none().with("images", new ListOf(TEXT))));
  }

  private static Fields service() {
    return Fields.none()
        .with("type", TEXT)
        .with(
            "ports",
            new ListOf(
                Fields.none()
                    .with("name", TEXT)
                    .with("port", INTEGER)
                    .with("nodePort", INTEGER)
                    .with("protocol", TEXT)))
        .with("release", TEXT);
  }

  private static Fields claim() {
    return Fields.none()
        .with("name", TEXT)
        .with("storageClass", TEXT)
        .with("storage", QUANTITY)
        .with("accessModes", new ListOf(TEXT));
  }

  private static Fields release() {
    return Fields.none()
        .with("name", TEXT)
        .with("namespace", TEXT)
        .with("chart", Fields.none().with("name", TEXT).with("version", TEXT))
        .with("values", new MapOf(ANYTHING));
  }
}
