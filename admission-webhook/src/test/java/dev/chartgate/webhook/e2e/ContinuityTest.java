package dev.chartgate.webhook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.apiserver.Trust;
import dev.chartgate.webhook.certificate.SelfSigned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas under load, while what happens to replicas happens to them: 0 lost, 0 wrong. */
@Tag("e2e")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContinuityTest {
  private static final int A_WHILE = 100;

  /** The exit code of a Java program that was told to end. */
  private static final int SIGTERM = 128 + 15;

  private static final String PACK =
      """
      id: gate
      version: 0.1.0
      title: Rules of this test
      """;

  private static final String REVIEW =
      """
      {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{
        "uid":"6f4e9d9e-0000-4000-8000-000000000001","operation":"CREATE","dryRun":true,
        "kind":{"group":"","version":"v1","kind":"ConfigMap"},
        "resource":{"group":"","version":"v1","resource":"configmaps"},
        "namespace":"default","name":"probe","userInfo":{"username":"admin"},
        "object":{"apiVersion":"v1","kind":"ConfigMap",
          "metadata":{"name":"probe","namespace":"default","labels":{"gate":"shut"}}}}}
      """;

  private GatedCluster cluster;
  private MountedFolder packs;
  private Balancer balancer;
  private SelfSigned certificate;
  private final List<WebhookProcess> replicas = new ArrayList<>();
  private SteadyLoad load;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    cluster = GatedCluster.start(folder);
    packs = new MountedFolder(folder.resolve(GatedCluster.PACKS).resolve("gate"));
    packs.put(rules("locked"));
    certificate = GatedCluster.newCertificate();
    cluster.use(certificate);
    balancer = new Balancer();
    install(certificate.authority());
    for (String name : List.of("first", "second")) {
      replicas.add(replica(name, WebhookProcess.freePort()));
    }
    cluster.awaitGate("default", true);
  }

  private void install(String authorities) throws IOException, InterruptedException {
    cluster.install(
        balancer.port(),
        authorities,
        "packs[0].name=gate",
        "packs[0].configMap=gate",
        "extraArguments[0]=--reload-interval=1s",
        "extraArguments[1]=--shutdown-grace=5s");
  }

  @AfterAll
  void stop() throws IOException {
    cluster.close();
    balancer.close();
  }

  @BeforeEach
  void begin() {
    load = new SteadyLoad(cluster, "default");
    load.goOn(A_WHILE);
  }

  /** After each of them, whatever it was. */
  @AfterEach
  void nothing_was_lost_or_wrong() {
    load.goOn(A_WHILE);
    load.close();
    assertThat(load.failures()).isEmpty();
  }

  @Test
  void a_certificate_is_renewed() throws IOException, InterruptedException {
    SelfSigned next = GatedCluster.newCertificate();
    int connections = balancer.connections();
    // For a while both authorities are trusted, as is done where one is renewed.
    install(certificate.authority() + next.authority());
    Awaiting.until("the API server trusts both", () -> balancer.connections() > connections);

    cluster.use(next);
    for (WebhookProcess replica : replicas) {
      Awaiting.until("the new certificate is shown", () -> replica.isTrustedBy(next.authority()));
      assertThat(replica.isTrustedBy(certificate.authority())).isFalse();
    }
    certificate = next;
    load.goOn(A_WHILE);
  }

  @Test
  void rules_are_replaced_by_sound_ones_alone() throws IOException {
    assertThat(replicas).allMatch(this::admits);

    packs.put(rules("shut"));
    replicas.forEach(replica -> Awaiting.until("the new rules are used", () -> !admits(replica)));

    packs.put(Map.of("pack.yaml", PACK, "config-map-locked.yaml", "id: [broken"));
    replicas.forEach(replica ->
        Awaiting.until(
            "the refusal is logged", () -> replica.log().contains("the new rule set is not used")));
    load.goOn(A_WHILE);
    assertThat(replicas).noneMatch(this::admits);

    packs.put(rules("locked"));
    replicas.forEach(replica -> Awaiting.until("the next ones are used", () -> admits(replica)));
  }

  @Test
  void replicas_are_replaced_one_after_the_other() throws IOException, InterruptedException {
    for (int i = 0; i < replicas.size(); i++) {
      WebhookProcess old = replicas.get(i);
      try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
        Future<Integer> exitCode = executor.submit(old::stop);
        // Others learn that it ends a little later than it does.
        Awaiting.until("it says that it ends", () -> !old.isReady());
        load.goOn(A_WHILE / 4);
        balancer.remove(old.port());
        assertThat(exitCode.get()).isIn(0, SIGTERM);
      } catch (ExecutionException e) {
        throw new AssertionError(e);
      }
      load.goOn(A_WHILE);
      replicas.set(i, replica("next-" + i, old.port()));
      load.goOn(A_WHILE);
    }
  }

  private WebhookProcess replica(String name, int port) throws IOException, InterruptedException {
    WebhookProcess replica = cluster.startWebhook(name, port);
    balancer.add(port);
    return replica;
  }

  private boolean admits(WebhookProcess replica) {
    return replica.review(REVIEW, Trust.in(certificate.authority())).contains("\"allowed\":true");
  }

  /** Rules by which a ConfigMap is denied whose gate has a certain state. */
  private static Map<String, String> rules(String state) {
    String rule =
        """
        id: config-map-%1$s
        code: GATE001
        title: ConfigMap is %1$s
        severity: error
        scope: object
        since: 0.1.0
        rationale: |
          The test wants to see it.
        remediation: |
          Set the label gate to open.
        kinds: [ConfigMap]
        assert: "get(object, 'metadata.labels.gate', '') != '%1$s'"
        at: metadata.labels.gate
        message: "'the gate is ' + object.metadata.labels.gate"
        cases:
          - name: is %1$s
            object: |
              apiVersion: v1
              kind: ConfigMap
              metadata:
                name: a
                labels:
                  gate: %1$s
            expect: [{ path: metadata.labels.gate, line: 6, message: the gate is %1$s }]
          - name: open
            object: |
              apiVersion: v1
              kind: ConfigMap
              metadata: { name: a, labels: { gate: open } }
            expect: []
        """
            .formatted(state);
    return Map.of("pack.yaml", PACK, "config-map-%s.yaml".formatted(state), rule);
  }
}
