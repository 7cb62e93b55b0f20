package dev.chartgate.webhook.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.YamlWriter;
import dev.chartgate.webhook.cluster.FactSwitches.UnknownSwitchException;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WatchedFactsTest {
  private static final Discovery.Found NOTHING =
      new Discovery.Found(Optional.empty(), Optional.empty());

  private final Map<WatchOrder, Inventory> inventories = new LinkedHashMap<>();

  @Test
  void a_part_is_told_once_all_of_it_was_seen_and_no_longer_when_it_is_refused() throws Exception {
    watch("services,namespaces");
    put(
        WatchedKind.SERVICES,
        """
        metadata: { name: web, namespace: prod }
        spec: { ports: [{ port: 80 }] }
        """);
    assertThat(text("services,namespaces")).isEqualTo("{}\n");

    inventory(WatchedKind.SERVICES).complete(true);
    String told =
        """
        namespaces:
          prod:
            services:
              web:
                type: ClusterIP
                ports:
                  - port: 80
        """;
    assertThat(text("services,namespaces")).isEqualTo(told);

    put(WatchedKind.NAMESPACES, "metadata: { name: empty }");
    inventory(WatchedKind.NAMESPACES).complete(true);
    assertThat(text("services,namespaces"))
        .isEqualTo(
            """
            namespaces:
              empty:
                labels: {}
                services: {}
            """
                + told.replace("namespaces:\n", ""));

    inventory(WatchedKind.SERVICES).complete(false);
    assertThat(text("services,namespaces")).isEqualTo("namespaces:\n  empty:\n    labels: {}\n");
  }

  @Test
  void nodes_that_are_watched_for_the_network_are_told_only_if_they_are_on() throws Exception {
    watch("cni");
    put(
        WatchedKind.NODES,
        """
        metadata:
          name: one
          labels: { eks.amazonaws.com/nodegroup: a }
          annotations: { k3s.io/node-args: "[]" }
        """);
    inventory(WatchedKind.NODES).complete(true);
    assertThat(text("cni")).isEqualTo("{}\n");

    inventory(WatchedKind.DAEMON_SETS).complete(true);
    assertThat(text("cni")).isEqualTo("cni:\n  name: k3s\n  enforcesNetworkPolicy: true\n");
    assertThat(text("cni,provider")).startsWith("provider: eks\n").doesNotContain("nodes:");
    assertThat(text("cni,nodes")).contains("nodes:\n  - name: one\n");
  }

  @Test
  void releases_are_told_of_the_later_record_without_what_is_secret() throws Exception {
    watch("releases:*");
    put(WatchedKind.CONFIG_MAPS, record("web", 9, "\"host\": \"old\""));
    put(WatchedKind.CONFIG_MAPS, record("web", 10, "\"host\": \"new\", \"password\": \"hunter2\""));
    inventory(WatchedKind.CONFIG_MAPS).complete(true);
    assertThat(text("releases:*")).as("Secrets were not seen").isEqualTo("{}\n");

    inventory(WatchedKind.SECRETS).complete(true);
    assertThat(text("releases:*"))
        .isEqualTo(
            """
            releases:
              - name: web
                namespace: prod
                chart:
                  name: app
                  version: 1.0.0
                values:
                  host: new
                  password: unknown
            """);
  }

  @Test
  void one_record_that_cannot_be_read_leaves_all_releases_unknown() throws Exception {
    watch("releases:*");
    put(WatchedKind.CONFIG_MAPS, record("web", 1, "\"a\": 1"));
    put(
        WatchedKind.CONFIG_MAPS,
        """
        metadata: { name: x, namespace: prod, labels: { owner: helm, name: x, version: "1", status: deployed } }
        data: { release: "no record" }
        """);
    inventories.values().forEach(inventory -> inventory.complete(true));

    assertThat(text("releases:*")).isEqualTo("{}\n");
  }

  @Test
  void records_of_some_namespaces_are_not_all_releases() throws Exception {
    watch("releases:prod");
    put(WatchedKind.CONFIG_MAPS, record("web", 1, "\"a\": 1"));
    inventories.values().forEach(inventory -> inventory.complete(true));

    assertThat(text("releases:prod")).isEqualTo("{}\n");
  }

  @Test
  void what_was_found_by_asking_is_told() throws UnknownSwitchException {
    String text =
        YamlWriter.write(
            new WatchedFacts(FactSwitches.DEFAULT, Map.of())
                .make(
                    new Discovery.Found(
                        Optional.of("v1.36.3"), Optional.of(Set.of("v1", "apps/v1"))))
                .node());

    assertThat(text).isEqualTo("serverVersion: v1.36.3\napiVersions:\n  - apps/v1\n  - v1\n");
  }

  private void watch(String switches) throws UnknownSwitchException {
    WatchOrder.of(FactSwitches.parse(switches))
        .forEach(order -> inventories.put(order, new Inventory()));
  }

  private Inventory inventory(WatchedKind kind) {
    return inventories.entrySet().stream()
        .filter(entry -> entry.getKey().kind() == kind)
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private void put(WatchedKind kind, String yaml) {
    GenericKubernetesResource resource =
        new KubernetesSerialization().unmarshal(yaml, GenericKubernetesResource.class);
    String namespace = resource.getMetadata().getNamespace();
    WatchOrder order =
        inventories.keySet().stream().filter(some -> some.kind() == kind).findFirst().orElseThrow();
    inventory(kind)
        .put(
            namespace == null ? "" : namespace,
            resource.getMetadata().getName(),
            order.purpose().see(kind, resource));
  }

  private String text(String switches) throws UnknownSwitchException {
    return YamlWriter.write(
        new WatchedFacts(FactSwitches.parse(switches), inventories).make(NOTHING).node());
  }

  private static String record(String release, int revision, String values) throws IOException {
    String json =
        """
        {"name": "%s", "namespace": "prod", "version": %d, "info": {"status": "deployed"},
         "chart": {"metadata": {"name": "app", "version": "1.0.0"}, "values": {}},
         "config": {%s}, "manifest": ""}
        """
            .formatted(release, revision, values);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(json.getBytes(StandardCharsets.UTF_8));
    }
    return """
    metadata:
      name: sh.helm.release.v1.%1$s.v%2$d
      namespace: prod
      labels: { owner: helm, name: %1$s, version: "%2$d", status: deployed }
    data: { release: "%3$s" }
    """
        .formatted(release, revision, Base64.getEncoder().encodeToString(bytes.toByteArray()));
  }
}
