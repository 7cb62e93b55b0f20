package dev.chartgate.webhook.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.webhook.apiserver.RealApiServer;
import dev.chartgate.webhook.cluster.ClusterException;
import dev.chartgate.webhook.cluster.TlsObjects;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("e2e")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenewalTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final List<String> NAMES = List.of("chartgate.gates.svc");

  private RealApiServer server;
  private KubernetesClient admin;

  @BeforeAll
  void start() throws Exception {
    server = RealApiServer.start(List.of("nobody"));
    admin =
        new KubernetesClientBuilder()
            .withConfig(Config.fromKubeconfig(server.kubeconfig().toFile()))
            .build();
  }

  @AfterAll
  void stop() throws Exception {
    admin.close();
    server.close();
  }

  @Test
  void a_certificate_is_made_kept_and_renewed_and_the_one_before_stays_trusted() throws Exception {
    configure("keeping");
    try (TlsObjects objects = connect("keeping", "admin")) {
      assertThat(renewal(NOW, NAMES).run(objects))
          .isEqualTo("a certificate was made that is valid until 2027-02-19T12:00:00Z");
      Map<String, String> first = secret("keeping");
      assertThat(trusted("keeping"))
          .containsExactly(first.get(Renewal.AUTHORITIES), first.get(Renewal.AUTHORITIES));

      assertThat(renewal(NOW.plus(Duration.ofDays(59)), NAMES).run(objects))
          .isEqualTo("the certificate is valid until 2027-02-19T12:00:00Z");
      assertThat(secret("keeping")).isEqualTo(first);

      renewal(NOW.plus(Duration.ofDays(61)), NAMES).run(objects);
      Map<String, String> second = secret("keeping");
      assertThat(second.get(Renewal.CERTIFICATE)).isNotEqualTo(first.get(Renewal.CERTIFICATE));
      assertThat(second.get(Renewal.AUTHORITIES)).endsWith(first.get(Renewal.AUTHORITIES));
      assertThat(Pem.certificates(second.getOrDefault(Renewal.AUTHORITIES, ""))).hasSize(2);
      assertThat(trusted("keeping"))
          .containsExactly(second.get(Renewal.AUTHORITIES), second.get(Renewal.AUTHORITIES));

      renewal(NOW.plus(Duration.ofDays(130)), NAMES).run(objects);
      assertThat(secret("keeping").get(Renewal.AUTHORITIES))
          .doesNotContain(first.get(Renewal.AUTHORITIES));
      assertThat(
              admin
                  .secrets()
                  .inNamespace("default")
                  .withName("keeping")
                  .get()
                  .getMetadata()
                  .getOwnerReferences())
          .singleElement()
          .satisfies(owner -> assertThat(owner.getName()).isEqualTo("keeping"));
    }
  }

  @Test
  void other_names_and_lost_trust_are_mended() throws Exception {
    configure("mending");
    try (TlsObjects objects = connect("mending", "admin")) {
      renewal(NOW, NAMES).run(objects);
      String authorities = secret("mending").get(Renewal.AUTHORITIES);
      admin
          .admissionRegistration()
          .v1()
          .validatingWebhookConfigurations()
          .withName("mending")
          .edit(found -> {
            found.getWebhooks().getFirst().getClientConfig().setCaBundle(null);
            return found;
          });
      assertThat(renewal(NOW, NAMES).run(objects)).endsWith("; the API server trusts it now");
      assertThat(trusted("mending")).containsExactly(authorities, authorities);

      List<String> others = List.of("chartgate.gates.svc", "10.0.0.1");
      assertThat(renewal(NOW, others).run(objects)).startsWith("a certificate was made");
      assertThat(renewal(NOW, others).run(objects)).startsWith("the certificate is valid");
    }
  }

  @Test
  void what_the_cluster_refuses_is_told_without_contents() throws Exception {
    configure("refusing");
    try (TlsObjects objects = connect("refusing", "nobody")) {
      assertThatThrownBy(() -> renewal(NOW, NAMES).run(objects))
          .isInstanceOf(ClusterException.class)
          .hasMessage("the Secret refusing cannot be read: the API server answers 403 Forbidden");
    }
    try (TlsObjects objects = connect("missing", "admin")) {
      assertThatThrownBy(() -> renewal(NOW, NAMES).run(objects))
          .isInstanceOf(ClusterException.class)
          .hasMessage(
              "the ValidatingWebhookConfiguration missing cannot be changed: there is no such"
                  + " configuration");
    }
  }

  private static Renewal renewal(Instant now, List<String> names) {
    return new Renewal(names, Duration.ofDays(90), InstantSource.fixed(now));
  }

  private TlsObjects connect(String name, String user) throws Exception {
    return TlsObjects.connect(Optional.of(server.kubeconfig(user)), "default", name, name);
  }

  private void configure(String name) {
    String webhooks = webhook("a.example.com") + webhook("b.example.com");
    admin
        .resource(
            admin
                .getKubernetesSerialization()
                .unmarshal(
                    """
                    apiVersion: admissionregistration.k8s.io/v1
                    kind: ValidatingWebhookConfiguration
                    metadata: { name: %s }
                    webhooks:
                    %s\
                    """
                        .formatted(name, webhooks),
                    ValidatingWebhookConfiguration.class))
        .create();
  }

  private static String webhook(String name) {
    return """
    - name: %s
      admissionReviewVersions: [v1]
      sideEffects: None
      clientConfig: { service: { namespace: gates, name: chartgate } }
    """
        .formatted(name);
  }

  private Map<String, String> secret(String name) {
    Map<String, String> texts = new TreeMap<>();
    admin
        .secrets()
        .inNamespace("default")
        .withName(name)
        .get()
        .getData()
        .forEach((key, value) -> texts.put(key, decoded(value)));
    return texts;
  }

  private List<String> trusted(String name) {
    return admin
        .admissionRegistration()
        .v1()
        .validatingWebhookConfigurations()
        .withName(name)
        .get()
        .getWebhooks()
        .stream()
        .map(webhook -> decoded(webhook.getClientConfig().getCaBundle()))
        .toList();
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
