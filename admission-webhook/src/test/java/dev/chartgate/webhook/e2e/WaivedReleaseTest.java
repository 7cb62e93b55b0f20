package dev.chartgate.webhook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.apiserver.ApiClient;
import dev.chartgate.webhook.apiserver.RealHelm;
import dev.chartgate.webhook.certificate.SelfSigned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is agreed for a release lets real Helm install it, and nobody else what looks like it. */
@Tag("e2e")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaivedReleaseTest {
  private Path folder;
  private GatedCluster cluster;
  private String[] waivers;

  @BeforeAll
  void start(@TempDir Path scratch) throws IOException, InterruptedException {
    folder = scratch;
    Path chart = Files.createDirectories(folder.resolve("tool/templates"));
    Files.writeString(
        folder.resolve("tool/Chart.yaml"), "apiVersion: v2\nname: tool\nversion: 1.0.0\n");
    Files.writeString(folder.resolve("tool/values.yaml"), "escalation: false\n");
    Files.writeString(
        chart.resolve("pod.yaml"),
        Manifests.GOOD_POD.replace(
            "allowPrivilegeEscalation: false",
            "allowPrivilegeEscalation: {{ .Values.escalation }}"));
    waivers =
        new String[] {
          "waivers[0].rule=K8S003",
          "waivers[0].release=tool",
          "waivers[0].key=escalation",
          "waivers[0].reason=a trial",
          "waivers[0].until=2099-12-31"
        };
    cluster = GatedCluster.start(folder);
    cluster.guard(waivers);
  }

  @AfterAll
  void stop() throws IOException {
    cluster.close();
  }

  static List<RealHelm> helms() {
    return RealHelm.both();
  }

  @ParameterizedTest(name = "by {0}")
  @MethodSource("helms")
  void a_waived_release_is_installed_and_what_claims_to_be_of_it_is_denied(RealHelm helm)
      throws IOException, InterruptedException {
    String namespace = cluster.namespace("waived-by-helm-" + helm.line());
    String other = cluster.namespace("other-by-helm-" + helm.line());
    String bad = Manifests.GOOD_POD.replace("Escalation: false", "Escalation: true");
    String claimed =
        bad.replace(
            "{ name: good }", "{ name: good, annotations: %s }".formatted(claim(namespace)));
    assertThat(install(helm, "else", namespace).output()).contains("K8S003", "key: escalation");
    ApiClient.Answer early = cluster.create(namespace, "pods", claimed);
    assertThat(early.status()).isEqualTo(403);
    assertThat(early.json().path("message").asString())
        .contains("K8S003 for the release tool", "was not applied", "Install or upgrade it");

    RealHelm.Run installed = install(helm, "tool", namespace);
    assertThat(installed.exitCode()).as(installed.output()).isZero();

    String forged = claimed.replace("name: good,", "name: forged,");
    assertThat(cluster.create(namespace, "pods", forged).status()).isEqualTo(403);
    assertThat(cluster.create(other, "pods", claimed).status()).isEqualTo(403);
  }

  private static String claim(String namespace) {
    return "{ meta.helm.sh/release-name: tool, meta.helm.sh/release-namespace: %s }"
        .formatted(namespace);
  }

  /** As another replica, or the same one after a restart, which remember nothing. */
  @Test
  void a_webhook_that_sees_the_records_needs_no_memory() throws IOException, InterruptedException {
    RealHelm helm = RealHelm.both().getLast();
    String namespace = cluster.namespace("seen-by-helm-" + helm.line());
    RealHelm.Run installed = install(helm, "tool", namespace);
    assertThat(installed.exitCode()).as(installed.output()).isZero();
    String pod = "/api/v1/namespaces/%s/pods/good".formatted(namespace);
    String manifest = cluster.client().get(pod).granted().body();
    cluster.client().delete(pod + "?gracePeriodSeconds=0").granted();

    String[] values = new String[waivers.length + 1];
    System.arraycopy(waivers, 0, values, 0, waivers.length);
    assertThat(again(namespace, manifest, values, "facts.releases={default}")).isEqualTo(403);
    assertThat(again(namespace, manifest, values, "facts.releases={%s}".formatted(namespace)))
        .isEqualTo(201);
  }

  /** What a webhook that has just begun answers to an object of a release. */
  private int again(String namespace, String manifest, String[] values, String facts)
      throws IOException, InterruptedException {
    values[values.length - 1] = facts;
    SelfSigned made = GatedCluster.newCertificate();
    cluster.use(made);
    int port = WebhookProcess.freePort();
    cluster.install(port, made.authority(), values);
    // It stays, since whoever comes next is judged by it.
    cluster.startWebhook("again-" + port, port);
    cluster.awaitGate("default", true);
    String bare = manifest.replaceAll("\"(resourceVersion|uid)\":\"[^\"]*\",?", "");
    return cluster.create(namespace, "pods", bare).status();
  }

  private RealHelm.Run install(RealHelm helm, String name, String namespace)
      throws IOException, InterruptedException {
    return cluster.helm(
        helm,
        folder,
        List.of("install", name, "tool", "--namespace", namespace, "--set", "escalation=true"));
  }
}
