package dev.chartgate.webhook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.webhook.apiserver.Trust;
import dev.chartgate.webhook.certificate.SelfSigned;
import dev.chartgate.webhook.server.ClientCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The webhook takes reviews from clients with a certificate alone, and the API server shows one: at
 * 127.0.0.1, as its configuration says, and under no other name of that host.
 */
@Tag("e2e")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MutualTlsTest {
  private static final String NAMED = "127.0.0.1";

  private final ClientCertificate known = ClientCertificate.make();
  private final SelfSigned certificate = GatedCluster.newCertificate();
  private Path folder = Path.of("");
  private int port;
  private GatedCluster cluster;
  private WebhookProcess webhook;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    port = WebhookProcess.freePort();
    cluster = GatedCluster.start(folder, "--admission-control-config-file=" + configuration());
    cluster.use(certificate);
    install(known.pem());
    webhook = cluster.startWebhook("webhook", port);
    cluster.awaitGate("default", true);
  }

  /** What tells an API server which certificate to show to which webhook. */
  private Path configuration() throws IOException {
    Path shown = Files.writeString(folder.resolve("apiserver.crt"), known.pem());
    Path key = Files.writeString(folder.resolve("apiserver.key"), known.keyPem());
    Path kubeconfig =
        Files.writeString(
            folder.resolve("webhooks.kubeconfig"),
            """
            apiVersion: v1
            kind: Config
            users:
              - name: "%s:%d"
                user: { client-certificate: "%s", client-key: "%s" }
            """
                .formatted(NAMED, port, shown, key));
    return Files.writeString(
        folder.resolve("admission.yaml"),
        """
        apiVersion: apiserver.config.k8s.io/v1
        kind: AdmissionConfiguration
        plugins:
          - name: ValidatingAdmissionWebhook
            configuration:
              apiVersion: apiserver.config.k8s.io/v1
              kind: WebhookAdmissionConfiguration
              kubeConfigFile: "%s"
        """
            .formatted(kubeconfig));
  }

  private void install(String clientAuthorities) throws IOException, InterruptedException {
    cluster.install(
        port,
        certificate.authority(),
        "certificate.clientAuthorities=" + clientAuthorities,
        "extraArguments[0]=--reload-interval=1s");
  }

  @AfterAll
  void stop() throws IOException {
    cluster.close();
  }

  @Test
  void an_API_server_that_shows_its_certificate_is_answered() {
    assertThat(cluster.create("default", "pods", Manifests.GOOD_POD).status()).isEqualTo(201);
    assertThat(cluster.create("default", "pods", Manifests.PRIVILEGED_POD).body())
        .contains("K8S003");
  }

  @Test
  void an_API_server_that_shows_none_is_not() {
    cluster.callAt("localhost");
    try {
      // Its failurePolicy is Fail.
      Awaiting.until("even good Pods are refused", () -> !isAdmitted());
      assertThat(cluster.create("default", "pods", Manifests.GOOD_POD).body())
          .contains("failed calling webhook");
    } finally {
      cluster.callAt(NAMED);
      Awaiting.until("good Pods are admitted again", this::isAdmitted);
    }
  }

  private boolean isAdmitted() {
    return cluster.create("default", "pods", Manifests.GOOD_POD).status() == 201;
  }

  @Test
  void a_review_without_a_certificate_that_is_known_is_refused() {
    assertThat(isAnswered(known)).isTrue();

    assertRefused(Trust.in(certificate.authority()));
    assertRefused(ClientCertificate.make().trusting(certificate));
  }

  private void assertRefused(SSLContext tls) {
    assertThatThrownBy(() -> webhook.review(Manifests.REVIEW, tls))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void other_authorities_are_taken_over_while_it_runs() throws IOException, InterruptedException {
    ClientCertificate next = ClientCertificate.make();
    assertThat(isAnswered(next)).isFalse();

    install(known.pem() + next.pem());
    cluster.mountConfiguration();
    Awaiting.until("both are known", () -> isAnswered(next));
    assertThat(isAnswered(known)).isTrue();

    install(known.pem());
    cluster.mountConfiguration();
    Awaiting.until("the other one is not known any more", () -> !isAnswered(next));
    assertThat(isAnswered(known)).isTrue();
  }

  private boolean isAnswered(ClientCertificate client) {
    try {
      return webhook
          .review(Manifests.REVIEW, client.trusting(certificate))
          .contains("\"allowed\":true");
    } catch (UncheckedIOException e) {
      return false; // the connection is refused
    }
  }
}
