package dev.chartgate.webhook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.apiserver.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests by which somebody could come past the rules are sent to the webhook, too. */
@Tag("e2e")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaysAroundTest {
  private GatedCluster cluster;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    cluster = GatedCluster.start(folder);
    cluster.guard(
        "policy.decisions.labelSetters.groups={platform}",
        "policy.decisions.namespaces[0].labels.tier=dev",
        "policy.decisions.namespaces[0].decisions.error=warn");
  }

  @AfterAll
  void stop() throws IOException {
    cluster.close();
  }

  @Test
  void a_namespace_is_not_made_with_a_label_that_decides() {
    String namespace =
        """
        apiVersion: v1
        kind: Namespace
        metadata: { name: lenient, labels: { tier: dev } }
        """;

    ApiClient.Answer answer = cluster.client().create("/api/v1/namespaces", namespace);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("message").asString())
        .contains("only the group platform may set or change it, not admin");
    assertThat(
            cluster
                .client()
                .create("/api/v1/namespaces", namespace.replace("tier: dev", "team: a"))
                .status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/status"})
  void nor_is_one_given_it_later(String part) {
    String name = cluster.namespace("later" + part.replace("/", "-"));
    String path = "/api/v1/namespaces/" + name + part;
    String label = "{\"metadata\": {\"labels\": {\"%s\": \"dev\"}}}";

    assertThat(
            cluster.client().patch(path, ApiClient.MERGE_PATCH, label.formatted("tier")).status())
        .isEqualTo(403);
    assertThat(
            cluster.client().patch(path, ApiClient.MERGE_PATCH, label.formatted("team")).status())
        .isEqualTo(200);
  }

  @Test
  void a_container_that_is_added_to_a_running_pod_is_judged() {
    String pods = "/api/v1/namespaces/default/pods";
    cluster.client().create(pods, Manifests.GOOD_POD).granted();
    String added =
        """
        {"spec": {"ephemeralContainers": [{"name": "shell", "image": "shell:1.0.0",
          "securityContext": {"privileged": true}}]}}
        """;

    ApiClient.Answer answer =
        cluster
            .client()
            .patch(
                pods + "/good/ephemeralcontainers",
                "application/strategic-merge-patch+json",
                added);

    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.json().path("message").asString()).contains("ephemeralContainers[0]");
  }
}
