package dev.chartgate.webhook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.apiserver.RealHelm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Releases of the documents' charts, from their first installation to a rollback. */
@Tag("e2e")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleaseLifeTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Path folder = Path.of("");
  private GatedCluster cluster;
  private HookJobs hooks;

  /** Where what agents of a profiler have to be, which is privileged, only warns. */
  private static final String AGENTS = "zymtrace-profiler";

  /**
   * Two releases of one chart, one of them in two versions.
   *
   * @param chart names the row
   * @param good one that breaks no rule of severity error
   * @param change what its next version changes
   * @param bad one that breaks such a rule
   * @param code the rule
   * @param key what the message names as the place
   */
  record Life(
      String chart,
      DocumentRelease good,
      Change change,
      DocumentRelease bad,
      String code,
      String key) {
    /** The next version of the good one. */
    DocumentRelease next() {
      return good.with(change.key() + "=" + change.after());
    }

    @Override
    public String toString() {
      return chart;
    }
  }

  /**
   * A value, and where it is seen in what runs.
   *
   * @param key the value's key
   * @param object the object of the group apps: resource and name
   * @param pointer the field in it, a JSON pointer
   * @param before what is there at first
   * @param after what is there then
   */
  record Change(String key, String object, String pointer, String before, String after) {
    static Change ofReplicas(String key, String object, int before) {
      return new Change(
          key, object, "/spec/replicas", String.valueOf(before), String.valueOf(before + 1));
    }

    static Change ofMemory(String key, String object, String before, String after) {
      String pointer = "/spec/template/spec/containers/0/resources/limits/memory";
      return new Change(key, object, pointer, before, after);
    }

    /** The object's path. */
    String path(String namespace) {
      return "/apis/apps/v1/namespaces/" + namespace + "/" + object;
    }
  }

  private static final List<Life> LIVES =
      List.of(
          life(
              "dsx-connect",
              "production",
              Change.ofReplicas(
                  "dsx-connect-scan-request-worker.replicaCount",
                  "deployments/dsx-dsx-connect-scan-request-worker",
                  3),
              "scanner-url-malformed",
              "DSX003",
              "global.env.DSXCONNECT_SCANNER__SCAN_BINARY_URL"),
          life(
              "openops",
              "production",
              Change.ofReplicas("app.replicas", "deployments/openops-app", 3),
              "autoscaler-contradicts-itself",
              "OPS046",
              "autoscaling"),
          life(
              "semantic-explorer",
              "production",
              Change.ofReplicas("api.replicaCount", "statefulsets/semantic-explorer-api", 3),
              "master-key-malformed",
              "SEM086",
              "encryption"),
          life(
              "xerv",
              "production",
              Change.ofMemory("resources.limits.memory", "statefulsets/xerv", "4Gi", "5Gi"),
              "raft-of-four",
              "XRV010",
              "replicaCount"),
          life(
              "zymtrace",
              "production",
              Change.ofReplicas("services.gateway.replicas", "deployments/zymtrace-gateway", 2),
              "bucket-misnamed",
              "ZYM080",
              "storage.buckets.symbols"),
          agents(
              "agents", "profiler.nodeSelector.gpu=true", "ZYM033", "profiler.nodeSelector.gpu"));

  private static Life life(
      String document, String good, Change change, String bad, String code, String key) {
    return new Life(
        document,
        DocumentRelease.of(document, good),
        change,
        DocumentRelease.of(document, bad),
        code,
        key);
  }

  /** The second chart of a document; what is bad of it in testdata is refused by Helm itself. */
  private static Life agents(String good, String badValue, String code, String key) {
    DocumentRelease agents = DocumentRelease.of("zymtrace", good);
    return new Life(
        AGENTS,
        agents,
        Change.ofMemory(
            "profiler.resources.limits.memory", "daemonsets/zymtrace-profiler", "1Gi", "2Gi"),
        agents.with(badValue),
        code,
        key);
  }

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    cluster = GatedCluster.start(folder);
    Furniture.bringInto(cluster.client());
    hooks = new HookJobs(cluster.client());
    String three = namespaceOf(AGENTS, RealHelm.both().getFirst());
    String four = namespaceOf(AGENTS, RealHelm.both().getLast());
    cluster.guard(
        "policy.decisions.namespaces[0].names={%s,%s}".formatted(three, four),
        "policy.decisions.namespaces[0].decisions.packs.kubernetes.error=warn",
        // Its roles belong to no namespace.
        "policy.parameters.K8S020.admitted={%1$s-%2$s,%1$s-%3$s}".formatted(AGENTS, three, four));
  }

  @AfterAll
  void stop() throws IOException {
    hooks.close();
    cluster.close();
  }

  static Stream<Arguments> lives() {
    return LIVES.stream()
        .flatMap(life -> RealHelm.both().stream().map(helm -> Arguments.of(life, helm)));
  }

  static List<RealHelm> helms() {
    return RealHelm.both();
  }

  @ParameterizedTest(name = "{0} by {1}")
  @MethodSource("lives")
  void bad_releases_are_denied_and_good_ones_are_not(Life life, RealHelm helm)
      throws IOException, InterruptedException {
    String namespace = cluster.namespace(namespaceOf(life.chart(), helm));
    Furniture.cloudSqlAccount(cluster.client(), namespace);
    Map<String, String> before = cluster.contents().of(namespace);

    RealHelm.Run denied = run(helm, life.bad(), "install", namespace);
    assertThat(denied.exitCode()).as(denied.output()).isEqualTo(1);
    assertThat(denied.output()).contains("INSTALLATION FAILED", life.code(), life.key());
    assertThat(cluster.contents().of(namespace)).isEqualTo(before);

    RealHelm.Run installed = run(helm, life.good(), "install", namespace);
    assertThat(installed.exitCode()).as(installed.output()).isZero();
    Map<String, String> running = cluster.contents().of(namespace);
    assertThat(running).hasSizeGreaterThan(before.size() + 3);
    assertThat(running(life, namespace)).isEqualTo(life.change().before());

    RealHelm.Run deniedUpgrade = run(helm, life.bad(), "upgrade", namespace);
    assertThat(deniedUpgrade.exitCode()).as(deniedUpgrade.output()).isEqualTo(1);
    assertThat(deniedUpgrade.output()).contains("UPGRADE FAILED", life.code(), life.key());
    assertThat(cluster.contents().of(namespace)).isEqualTo(running);

    RealHelm.Run upgraded = run(helm, life.next(), "upgrade", namespace);
    assertThat(upgraded.exitCode()).as(upgraded.output()).isZero();
    assertThat(history(helm, life, namespace)).containsExactly("superseded", "deployed");
    assertThat(running(life, namespace)).isEqualTo(life.change().after());

    RealHelm.Run back = rollback(helm, life, namespace);
    assertThat(back.exitCode()).as(back.output()).isZero();
    assertThat(history(helm, life, namespace))
        .containsExactly("superseded", "superseded", "deployed");
    assertThat(running(life, namespace)).isEqualTo(life.change().before());

    // What of it belongs to no namespace must not be in the way of the next one.
    RealHelm.Run removed =
        cluster.helm(
            helm, folder, List.of("uninstall", life.good().name(), "--namespace", namespace));
    assertThat(removed.exitCode()).as(removed.output()).isZero();
    assertThat(cluster.client().get(life.change().path(namespace)).status()).isEqualTo(404);
  }

  /** What the value that the next version changes is in what runs. */
  private String running(Life life, String namespace) {
    return cluster
        .client()
        .get(life.change().path(namespace))
        .granted()
        .json()
        .at(life.change().pointer())
        .asString();
  }

  private static String namespaceOf(String chart, RealHelm helm) {
    return chart + "-by-helm-" + helm.line();
  }

  /** A release that was there before the webhook, and that nobody would be let install now. */
  @ParameterizedTest(name = "by {0}")
  @MethodSource("helms")
  void a_rollback_goes_through_with_a_warning(RealHelm helm)
      throws IOException, InterruptedException {
    String namespace = cluster.namespace("rollback-by-helm-" + helm.line());
    Life life = LIVES.getFirst();
    try (GatedCluster.OpenGate _ = cluster.openGate(namespace)) {
      RealHelm.Run installed = run(helm, life.bad(), "install", namespace);
      assertThat(installed.exitCode()).as(installed.output()).isZero();
    }
    RealHelm.Run upgraded = run(helm, life.good(), "upgrade", namespace);
    assertThat(upgraded.exitCode()).as(upgraded.output()).isZero();

    RealHelm.Run back = rollback(helm, life, namespace);
    assertThat(back.exitCode()).as(back.output()).isZero();
    assertThat(back.output()).contains(life.code(), life.key());
    assertThat(history(helm, life, namespace))
        .containsExactly("superseded", "superseded", "deployed");
  }

  @ParameterizedTest(name = "by {0}")
  @MethodSource("helms")
  void a_record_in_a_ConfigMap_is_judged_alike(RealHelm helm)
      throws IOException, InterruptedException {
    String namespace = cluster.namespace("config-map-by-helm-" + helm.line());
    Map<String, String> before = cluster.contents().of(namespace);
    Life life = LIVES.getFirst();

    RealHelm.Run denied =
        cluster.helm(
            helm,
            life.bad().folder(),
            Map.of("HELM_DRIVER", "configmap"),
            life.bad().command("install", namespace));
    assertThat(denied.exitCode()).as(denied.output()).isEqualTo(1);
    assertThat(denied.output()).contains("INSTALLATION FAILED", life.code(), life.key());
    assertThat(cluster.contents().of(namespace)).isEqualTo(before);
  }

  private RealHelm.Run rollback(RealHelm helm, Life life, String namespace)
      throws IOException, InterruptedException {
    return cluster.helm(
        helm,
        folder,
        List.of("rollback", life.good().name(), "1", "--namespace", namespace, "--timeout=60s"));
  }

  /** What became of each revision, the first one first. */
  private List<String> history(RealHelm helm, Life life, String namespace)
      throws IOException, InterruptedException {
    RealHelm.Run run =
        cluster.helm(
            helm,
            folder,
            List.of("history", life.good().name(), "--namespace", namespace, "--output=json"));
    assertThat(run.exitCode()).as(run.output()).isZero();
    return MAPPER.readTree(run.output()).values().stream()
        .map(revision -> revision.path("status").asString())
        .toList();
  }

  private RealHelm.Run run(RealHelm helm, DocumentRelease release, String command, String namespace)
      throws IOException, InterruptedException {
    return cluster.helm(
        helm, release.folder(), release.command(command, namespace, "--timeout=60s"));
  }
}
