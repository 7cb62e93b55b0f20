package dev.chartgate.webhook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.apiserver.ApiClient;
import dev.chartgate.webhook.apiserver.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * HelmReleases of Flux and Applications of Argo CD, by the definitions that these projects publish.
 * The chart comes from a chart store, and nothing installs it.
 */
@Tag("e2e")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeclaredReleaseTest {
  private static final Path TESTDATA = Path.of("../testdata").toAbsolutePath().normalize();
  private static final String HELM_RELEASES =
      "/apis/helm.toolkit.fluxcd.io/v2/namespaces/default/helmreleases";
  private static final String APPLICATIONS =
      "/apis/argoproj.io/v1alpha1/namespaces/default/applications";

  private GatedCluster cluster;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException, ExecutionException {
    cluster = GatedCluster.start(folder);
    Furniture.bringInto(cluster.client());
    Definitions.apply(cluster.client(), "helm.toolkit.fluxcd.io_helmreleases.yaml", HELM_RELEASES);
    Definitions.apply(cluster.client(), "application-crd.yaml", APPLICATIONS);
    cluster.guard("chartStore.existingClaim=charts");
  }

  @AfterAll
  void stop() throws IOException {
    cluster.close();
  }

  @Test
  void a_HelmRelease_with_bad_values_is_denied() throws IOException {
    ApiClient.Answer answer = helmRelease("bad", "0.1.0", values("raft-of-four"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.json().path("message").asString()).contains("XRV010", "replicaCount");
    assertThat(cluster.client().get(HELM_RELEASES + "/bad").status()).isEqualTo(404);
  }

  @Test
  void a_HelmRelease_with_good_values_is_admitted_until_it_is_changed_for_the_worse()
      throws IOException {
    ApiClient.Answer admitted = helmRelease("good", "0.1.0", values("production"));
    assertThat(admitted.status()).as(admitted.body()).isEqualTo(201);

    ApiClient.Answer changed =
        cluster
            .client()
            .patch(
                HELM_RELEASES + "/good",
                ApiClient.MERGE_PATCH,
                "{\"spec\":{\"values\":{\"replicaCount\":4}}}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(403);
    assertThat(changed.json().path("message").asString()).contains("XRV010", "replicaCount");
  }

  /** Its record comes before its objects, and is judged then. */
  @Test
  void a_HelmRelease_of_an_unknown_chart_is_admitted_with_a_warning() throws IOException {
    ApiClient.Answer answer = helmRelease("unknown", "9.9.9", values("production"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(String.join("\n", answer.warnings())).contains("xerv");
  }

  @Test
  void an_Application_with_bad_values_is_denied() throws IOException {
    ApiClient.Answer answer = application("bad", "0.1.0", values("raft-of-four"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.json().path("message").asString()).contains("XRV010", "replicaCount");
    assertThat(cluster.client().get(APPLICATIONS + "/bad").status()).isEqualTo(404);
  }

  @Test
  void an_Application_with_good_values_is_admitted() throws IOException {
    ApiClient.Answer answer = application("good", "0.1.0", values("production"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  /** Argo CD writes no record, so nothing would be judged later. */
  @Test
  void an_Application_of_an_unknown_chart_is_denied() throws IOException {
    ApiClient.Answer answer = application("unknown", "9.9.9", values("production"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.json().path("message").asString()).contains("xerv");
  }

  private static String values(String release) throws IOException {
    return Files.readString(
        TESTDATA.resolve("releases/xerv").resolve(release).resolve("values.yaml"));
  }

  private ApiClient.Answer helmRelease(String name, String version, String values) {
    return cluster
        .client()
        .create(
            HELM_RELEASES,
            """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata: { name: %s }
            spec:
              interval: 10m
              chart:
                spec: { chart: xerv, version: %s, sourceRef: { kind: HelmRepository, name: charts } }
              values:
            %s\
            """
                .formatted(name, version, values.indent(4)));
  }

  private ApiClient.Answer application(String name, String version, String values) {
    return cluster
        .client()
        .create(
            APPLICATIONS,
            """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: { name: %s }
            spec:
              project: default
              destination: { server: "https://kubernetes.default.svc", namespace: prod }
              source:
                repoURL: https://charts.example.com
                chart: xerv
                targetRevision: %s
                helm:
                  values: |
            %s\
            """
                .formatted(name, version, values.indent(8)));
  }
}
