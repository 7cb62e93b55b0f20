package dev.chartgate.webhook.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.YamlWriter;
import dev.chartgate.webhook.apiserver.Eventually;
import dev.chartgate.webhook.apiserver.RealApiServer;
import dev.chartgate.webhook.cluster.WatchListener.State;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Watches a real API server with no more access than the table gives. */
@Tag("e2e")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WatchedClusterTest {
  private static final String ACCOUNT = "system:serviceaccount:chartgate:chartgate";
  private static final String LIMITED = "system:serviceaccount:chartgate:limited";
  private static final Pattern BETWEEN = Pattern.compile("(?m)^---$");
  private static final Duration OFTEN = Duration.ofMillis(200);

  private RealApiServer server;
  private KubernetesClient admin;

  @BeforeAll
  void start() throws Exception {
    server = RealApiServer.start(List.of(ACCOUNT, LIMITED));
    admin =
        new KubernetesClientBuilder()
            .withConfig(Config.fromKubeconfig(server.kubeconfig().toFile()))
            .build();
    grant("facts", ACCOUNT, group -> true);
    grant("most-facts", LIMITED, group -> group == FactGroup.NAMESPACES);
    apply(
        """
        apiVersion: v1
        kind: Namespace
        metadata: { name: prod, labels: { team: a } }
        ---
        apiVersion: v1
        kind: Namespace
        metadata: { name: empty }
        ---
        apiVersion: v1
        kind: Node
        metadata:
          name: one
          labels: { eks.amazonaws.com/nodegroup: main }
          annotations: { flannel.alpha.coreos.com/backend-type: vxlan }
        spec: { taints: [{ key: gpu, effect: NoSchedule }] }
        ---
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: { name: canal, namespace: kube-system }
        spec:
          selector: { matchLabels: { app: canal } }
          template:
            metadata: { labels: { app: canal } }
            spec: { containers: [{ name: a, image: "canal:1" }] }
        ---
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: fast
          annotations: { storageclass.kubernetes.io/is-default-class: "true" }
        provisioner: example.com/disk
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: prod }
        spec: { ports: [{ name: http, port: 80 }] }
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: settings, namespace: prod }
        data: { values.yaml: "replicas: 2" }
        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: login, namespace: prod }
        stringData: { user: hunter1, password: hunter2 }
        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: none, namespace: prod }
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: prod }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec: { containers: [{ name: a, image: "web:1" }] }
        """);
  }

  @AfterAll
  void stop() throws Exception {
    admin.close();
    server.close();
  }

  @Test
  void facts_are_what_the_cluster_has_and_follow_its_changes() throws Exception {
    try (WatchedCluster cluster = watch(ACCOUNT, "all,secrets:prod", WatchListener.NONE)) {
      assertThat(Eventually.seen(cluster::isReady, true)).isTrue();
      assertThat(text(cluster, "cni")).isEqualTo("name: canal\nenforcesNetworkPolicy: true\n");
      assertThat(at(cluster, "provider")).hasToString("eks");
      assertThat(at(cluster, "serverVersion").toString()).startsWith("v1.");
      assertThat(at(cluster, "apiVersions").toString()).contains("apps/v1", "networking.k8s.io/v1");
      assertThat(at(cluster, "storageClasses[0].default")).hasToString("true");
      assertThat(at(cluster, "nodes[0].taints[0].key")).hasToString("gpu");
      assertThat(at(cluster, "namespaces.prod.workloads['Deployment/web'].images[0]"))
          .hasToString("web:1");
      assertThat(at(cluster, "namespaces.prod.services.web.ports[0].port")).hasToString("80");
      assertThat(text(cluster, "namespaces.empty.services")).isEqualTo("{}\n");
      assertThat(cluster.labels("prod").orElseThrow()).containsEntry("team", "a");

      String before = cluster.version();
      apply(
          """
          apiVersion: v1
          kind: ConfigMap
          metadata: { name: later, namespace: empty }
          data: { a: b }
          """);
      assertThat(
              Eventually.seen(
                  () -> text(cluster, "namespaces.empty.configMaps.later"), "keys:\n  - a\n"))
          .isEqualTo("keys:\n  - a\n");
      assertThat(cluster.version()).isNotEqualTo(before);
      admin.configMaps().inNamespace("empty").withName("later").delete();
      assertThat(Eventually.seen(() -> text(cluster, "namespaces.empty.configMaps"), "{}\n"))
          .isEqualTo("{}\n");
    }
  }

  @Test
  void of_secrets_the_keys_are_known_where_the_server_wrote_them_down() throws Exception {
    admin
        .genericKubernetesResources(secrets())
        .inNamespace("prod")
        .resource(
            resource(
                """
                apiVersion: v1
                kind: Secret
                metadata: { name: applied, namespace: prod }
                data: { given: aHVudGVyMw==, encoded: aHVudGVyNA== }
                """))
        .serverSideApply();
    admin
        .genericKubernetesResources(secrets())
        .inNamespace("prod")
        .resource(
            resource(
                """
                apiVersion: v1
                kind: Secret
                metadata: { name: plain, namespace: prod }
                stringData: { given: hunter3 }
                """))
        .serverSideApply();
    apply(
        """
        apiVersion: v1
        kind: Secret
        metadata: { name: stripped, namespace: prod }
        stringData: { token: hunter5 }
        """);
    admin
        .secrets()
        .inNamespace("prod")
        .withName("stripped")
        .patch("{\"metadata\": {\"managedFields\": [{}]}}");
    try (WatchedCluster cluster =
        watch(ACCOUNT, "secrets:prod,secrets:empty", WatchListener.NONE)) {
      assertThat(Eventually.seen(cluster::isReady, true)).isTrue();
      assertThat(text(cluster, "namespaces.empty.secrets")).isEqualTo("{}\n");
      String expected =
          """
          applied:
            keys:
              - encoded
              - given
          login:
            keys:
              - password
              - user
          none:
            keys: []
          plain: {}
          stripped: {}
          """;
      assertThat(text(cluster, "namespaces.prod.secrets")).isEqualTo(expected);

      admin
          .secrets()
          .inNamespace("prod")
          .withName("applied")
          .patch("{\"data\": {\"given\": null}}");
      String fewer = expected.replace("    - given\n", "");
      assertThat(Eventually.seen(() -> text(cluster, "namespaces.prod.secrets"), fewer))
          .isEqualTo(fewer);
    }
  }

  @Test
  void contents_of_secrets_do_not_leave_the_server_where_only_keys_are_wanted() throws Exception {
    try (ClusterClients clients = ClusterClients.of(Optional.of(server.kubeconfig(ACCOUNT)))) {
      List<GenericKubernetesResource> items =
          clients
              .metadata()
              .genericKubernetesResources(secrets())
              .inNamespace("prod")
              .list()
              .getItems();

      assertThat(items)
          .isNotEmpty()
          .allSatisfy(item -> {
            assertThat(item.getKind()).isEqualTo("PartialObjectMetadata");
            assertThat(item.getAdditionalProperties()).isEmpty();
          });
    }
  }

  @Test
  void what_is_refused_is_unknown_until_it_is_allowed() throws Exception {
    Map<String, State> states = new ConcurrentHashMap<>();
    try (WatchedCluster cluster = watch(LIMITED, "namespaces,services", states::put)) {
      assertThat(Eventually.seen(cluster::isReady, true)).isTrue();
      assertThat(states)
          .containsEntry("namespaces", State.FOLLOWED)
          .containsEntry("services", State.REFUSED);
      assertThat(cluster.labels("prod")).isPresent();
      assertThat(cluster.facts().node().at(NodePath.parse("namespaces.prod.services"))).isEmpty();

      grant("most-facts", LIMITED, group -> true);
      assertThat(Eventually.seen(() -> states.get("services"), State.FOLLOWED))
          .isEqualTo(State.FOLLOWED);
      assertThat(Eventually.seen(() -> text(cluster, "namespaces.empty.services"), "{}\n"))
          .isEqualTo("{}\n");
    }
  }

  @Test
  void values_and_records_are_seen_where_they_are_switched_on() throws Exception {
    apply(
        """
        apiVersion: v1
        kind: Secret
        type: helm.sh/release.v1
        metadata:
          name: sh.helm.release.v1.web.v9
          namespace: prod
          labels: { owner: helm, name: web, status: deployed, version: "9" }
        stringData: { release: nine }
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: sh.helm.release.v1.web.v10
          namespace: prod
          labels: { owner: helm, name: web, status: deployed, version: "10" }
        data: { release: ten }
        ---
        apiVersion: v1
        kind: Secret
        type: helm.sh/release.v1
        metadata:
          name: sh.helm.release.v1.web.v11
          namespace: prod
          labels: { owner: helm, name: web, status: failed, version: "11" }
        stringData: { release: eleven }
        """);
    String switches = "configMaps,configMapValues:*,secretValues:prod,releases:prod";
    try (WatchedCluster cluster = watch(ACCOUNT, switches, WatchListener.NONE)) {
      assertThat(Eventually.seen(cluster::isReady, true)).isTrue();
      assertThat(string(cluster.values("ConfigMap", "prod", "settings"), "data", "values.yaml"))
          .isEqualTo("replicas: 2");
      assertThat(string(cluster.values("Secret", "prod", "login"), "data", "user"))
          .isEqualTo(base64("hunter1"));
      assertThat(cluster.values("Secret", "empty", "login")).isEmpty();
      assertThat(string(cluster.deployed("prod", "web"), "data", "release")).isEqualTo("ten");
      assertThat(cluster.deployed("prod", "other")).isEmpty();

      admin
          .configMaps()
          .inNamespace("prod")
          .withName("sh.helm.release.v1.web.v10")
          .patch("{\"metadata\": {\"labels\": {\"status\": \"superseded\"}}}");
      assertThat(
              Eventually.seen(
                  () -> string(cluster.deployed("prod", "web"), "data", "release"), base64("nine")))
          .isEqualTo(base64("nine"));
    }
  }

  @Test
  void what_changed_while_the_server_was_away_is_seen_when_it_is_back() throws Exception {
    apply(
        """
        apiVersion: v1
        kind: Namespace
        metadata: { name: restarted }
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: stays, namespace: restarted }
        data: { a: b }
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: goes, namespace: restarted }
        data: { a: b }
        """);
    String path = "namespaces.restarted.configMaps";
    String one = "stays:\n  keys:\n    - a\n";
    try (WatchedCluster cluster =
        watch(ACCOUNT, "namespaces,configMaps,configMapValues:*", WatchListener.NONE)) {
      String both = "goes:\n  keys:\n    - a\n" + one;
      assertThat(Eventually.seen(() -> text(cluster, path), both)).isEqualTo(both);
      assertThat(cluster.values("ConfigMap", "restarted", "goes")).isPresent();

      server.restart("/registry/configmaps/restarted/goes");
      assertThat(Eventually.seen(() -> text(cluster, path), one)).isEqualTo(one);
      assertThat(cluster.values("ConfigMap", "restarted", "goes")).isEmpty();
      assertThat(cluster.values("ConfigMap", "restarted", "stays")).isPresent();

      apply(
          """
          apiVersion: v1
          kind: ConfigMap
          metadata: { name: later, namespace: restarted }
          data: { a: b }
          """);
      String more = "later:\n  keys:\n    - a\n" + one;
      assertThat(Eventually.seen(() -> text(cluster, path), more)).isEqualTo(more);
    }
  }

  private WatchedCluster watch(String user, String switches, WatchListener listener)
      throws Exception {
    return WatchedCluster.start(
        Optional.of(server.kubeconfig(user)), FactSwitches.parse(switches), listener, OFTEN);
  }

  private void grant(String role, String user, Predicate<FactGroup> groups) {
    List<PolicyRule> rules =
        Arrays.stream(FactGroup.values())
            .filter(groups)
            .flatMap(group -> group.access().stream())
            .map(WatchedClusterTest::rule)
            .toList();
    admin
        .resource(
            new ClusterRoleBuilder()
                .withNewMetadata()
                .withName(role)
                .endMetadata()
                .withRules(rules)
                .build())
        .serverSideApply();
    admin
        .resource(
            new ClusterRoleBindingBuilder()
                .withNewMetadata()
                .withName(role)
                .endMetadata()
                .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", role)
                .addNewSubject("rbac.authorization.k8s.io", "User", user, null)
                .build())
        .serverSideApply();
  }

  private static PolicyRule rule(AccessRule rule) {
    return new PolicyRuleBuilder()
        .withApiGroups(rule.apiGroups())
        .withResources(rule.resources())
        .withNonResourceURLs(rule.nonResourceUrls())
        .withVerbs(rule.verbs())
        .build();
  }

  private void apply(String manifests) {
    BETWEEN
        .splitAsStream(manifests)
        .forEach(manifest -> admin.resource((HasMetadata) resource(manifest)).create());
  }

  private GenericKubernetesResource resource(String manifest) {
    return admin.getKubernetesSerialization().unmarshal(manifest, GenericKubernetesResource.class);
  }

  private static ResourceDefinitionContext secrets() {
    return new ResourceDefinitionContext.Builder()
        .withGroup("")
        .withVersion("v1")
        .withPlural("secrets")
        .withKind("Secret")
        .withNamespaced(true)
        .build();
  }

  private static Node at(WatchedCluster cluster, String path) {
    return cluster.facts().node().at(NodePath.parse(path)).orElseThrow();
  }

  private static String text(WatchedCluster cluster, String path) {
    return cluster
        .facts()
        .node()
        .at(NodePath.parse(path))
        .map(node -> YamlWriter.write((MappingNode) node))
        .orElse("");
  }

  private static String string(Optional<MappingNode> object, String... path) {
    return object.flatMap(node -> node.at(NodePath.of(path))).map(Node::toString).orElse("");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
