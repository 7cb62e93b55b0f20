package dev.chartgate.webhook.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.load.NamespacePart;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.YamlWriter;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InventoryTest {
  private static final String NODE =
      """
      apiVersion: v1
      kind: Node
      metadata: { name: one, resourceVersion: "1", labels: { zone: a } }
      status:
        allocatable: { cpu: "4" }
        conditions: [{ type: Ready, lastHeartbeatTime: "2026-11-21T12:00:00Z" }]
      """;

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: prod, resourceVersion: "1" }
      spec: { replicas: 1, template: { spec: { containers: [{ image: "web:1" }] } } }
      status: { readyReplicas: 0 }
      """;

  private final Inventory inventory = new Inventory();

  @Test
  void a_heartbeat_of_a_node_changes_nothing() {
    assertThat(put(WatchedKind.NODES, NODE)).isTrue();
    assertThat(put(WatchedKind.NODES, NODE.replace("12:00", "12:05").replace("\"1\"", "\"2\"")))
        .isFalse();
    assertThat(put(WatchedKind.NODES, NODE.replace("zone: a", "zone: b"))).isTrue();
    assertThat(put(WatchedKind.NODES, NODE.replace("\"4\"", "\"8\""))).isTrue();
  }

  @Test
  void what_the_facts_do_not_tell_of_an_object_changes_nothing() {
    assertThat(put(WatchedKind.DEPLOYMENTS, DEPLOYMENT)).isTrue();
    assertThat(put(WatchedKind.DEPLOYMENTS, DEPLOYMENT.replace("readyReplicas: 0", "x: 1")))
        .isFalse();
    assertThat(put(WatchedKind.DEPLOYMENTS, DEPLOYMENT.replace("replicas: 1", "replicas: 2")))
        .isFalse();
    assertThat(put(WatchedKind.DEPLOYMENTS, DEPLOYMENT.replace("web:1", "web:2"))).isTrue();
  }

  @Test
  void contents_are_kept_but_not_those_of_records_of_helm() {
    String map =
        """
        metadata: { name: a, namespace: prod, labels: { owner: me } }
        data: { release: long }
        """;
    for (Purpose purpose : List.of(Purpose.CONTENTS, Purpose.FACTS_AND_CONTENTS)) {
      assertThat(purpose.see(WatchedKind.CONFIG_MAPS, resource(map)).object()).isPresent();
      assertThat(
              purpose
                  .see(WatchedKind.CONFIG_MAPS, resource(map.replace("owner: me", "owner: helm")))
                  .object())
          .isEmpty();
    }
  }

  @Test
  void a_part_is_made_again_after_a_change() {
    put(WatchedKind.DEPLOYMENTS, DEPLOYMENT);
    assertThat(part()).contains("web:1");

    put(WatchedKind.DEPLOYMENTS, DEPLOYMENT.replace("web:1", "web:2"));
    assertThat(part()).contains("web:2");

    assertThat(inventory.remove("prod", "web")).isTrue();
    assertThat(inventory.remove("prod", "web")).isFalse();
    assertThat(part()).isEqualTo("{}\n");
  }

  private String part() {
    NamespacePart part = WatchedKind.DEPLOYMENTS.namespacePart().orElseThrow();
    return YamlWriter.write((MappingNode) inventory.part("prod", part::of));
  }

  private boolean put(WatchedKind kind, String yaml) {
    GenericKubernetesResource resource = resource(yaml);
    String namespace = resource.getMetadata().getNamespace();
    return inventory.put(
        namespace == null ? "" : namespace,
        resource.getMetadata().getName(),
        Purpose.FACTS.see(kind, resource));
  }

  private static GenericKubernetesResource resource(String yaml) {
    return new KubernetesSerialization().unmarshal(yaml, GenericKubernetesResource.class);
  }
}
