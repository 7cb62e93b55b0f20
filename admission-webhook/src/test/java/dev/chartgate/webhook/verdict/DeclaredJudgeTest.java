package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeclaredJudgeTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T16:00:00Z"));
  private static final String RULES = "{ select: [K8S030], severities: { K8S030: error } }";
  private static final String FLUX =
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: { name: web, namespace: shop }
      spec:
        interval: 10m
        chart: { spec: { chart: shop, sourceRef: { kind: HelmRepository, name: a } } }
        values: { tag: latest }
      """;
  private static final String ARGO =
      """
      apiVersion: argoproj.io/v1alpha1
      kind: Application
      metadata: { name: web, namespace: argocd }
      spec:
        destination: { server: https://kubernetes.default.svc, namespace: shop }
        source:
          repoURL: https://charts.example.com
          chart: shop
          targetRevision: 1.0.0
          helm: { valuesObject: { tag: latest } }
      """;

  @TempDir private Path store;

  @BeforeEach
  void write_a_chart() throws IOException {
    Files.createDirectories(store.resolve("shop/templates"));
    Files.writeString(
        store.resolve("shop/Chart.yaml"), "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
    Files.writeString(
        store.resolve("shop/templates/pod.yaml"),
        """
        apiVersion: v1
        kind: Pod
        metadata: { name: "{{ .Release.Name }}" }
        spec: { containers: [{ name: web, image: "nginx:{{ .Values.tag }}" }] }
        """);
  }

  @Test
  void a_declared_release_is_rendered_and_refused_at_the_key_that_mends_it() {
    Answer answer = review(FLUX);

    assertThat(answer.message())
        .startsWith(
            """
            chartgate refuses the HelmRelease web in namespace shop for 1 finding:
            1. K8S030: container 'web' uses the mutable tag 'latest': nginx:latest
               key: tag
               in: Pod/web spec.containers[0].image
            """);
    assertThat(review(ARGO).message())
        .startsWith("chartgate refuses the Application web in namespace argocd for 1 finding:\n")
        .contains("\n   key: tag\n");
    assertThat(review(FLUX.replace("tag: latest", "tag: 1.2.3"))).isEqualTo(Answer.PASS);
    assertThat(review(ARGO.replace("tag: latest", "tag: 1.2.3"))).isEqualTo(Answer.PASS);
  }

  @Test
  void what_cannot_be_resolved_is_warned_of_or_refused_by_its_kind() {
    Answer flux = review(FLUX.replace("chart: shop", "chart: shops"));
    Answer argo = review(ARGO.replace("chart: shop", "chart: shops"));

    assertThat(flux.decision()).contains(Decision.WARN);
    assertThat(flux.warnings())
        .singleElement()
        .asString()
        .startsWith("chartgate: not judged: the chart store ")
        .contains("has no chart shops; did you mean 'shop'?");
    assertThat(argo.decision()).contains(Decision.DENY);
    assertThat(argo.message())
        .startsWith(
            "chartgate refuses the Application web in namespace argocd:\nnot judged: the chart"
                + " store");
    String turned =
        RULES.replace(
            "{ select",
            "{ decisions: { unresolved: { HelmRelease: deny, Application: audit } }, select");
    assertThat(review(turned, FLUX.replace("chart: shop", "chart: shops")).decision())
        .contains(Decision.DENY);
    assertThat(review(turned, ARGO.replace("chart: shop", "chart: shops")).decision())
        .contains(Decision.AUDIT);
  }

  @Test
  void a_chart_that_does_not_render_cannot_be_resolved_either() throws IOException {
    Files.writeString(store.resolve("shop/templates/bad.yaml"), "{{ fail \"no tag\" }}");

    assertThat(review(FLUX).decision()).contains(Decision.WARN);
    assertThat(review(ARGO).message()).contains("not judged: ").contains("no tag");
  }

  @Test
  void values_come_from_config_maps_of_the_cluster_and_not_from_secrets() {
    String from =
        FLUX.replace("values: { tag: latest }", "valuesFrom: [{ kind: ConfigMap, name: common }]");
    FakeCluster cluster =
        new FakeCluster()
            .values("ConfigMap", "shop", "common", "data: { values.yaml: 'tag: edge' }");

    assertThat(judge(RULES, cluster).review(Requests.of(from).review()).decision())
        .as("edge is a mutable tag, or one that is not known")
        .isNotEqualTo(Optional.of(Decision.WARN));
    assertThat(review(from).warnings())
        .containsExactly(
            "chartgate: not judged: values come from the ConfigMap common, which is not at hand;"
                + " give it, too");
    assertThat(review(from.replace("ConfigMap", "Secret")).decision()).contains(Decision.WARN);
  }

  @Test
  void an_update_that_declares_nothing_new_passes() {
    String noted = FLUX.replace("namespace: shop }", "namespace: shop, annotations: { a: b } }");

    assertThat(judge(RULES, new FakeCluster()).review(Requests.of(noted).replacing(FLUX).review()))
        .isEqualTo(Answer.PASS);
    assertThat(
            judge(RULES, new FakeCluster())
                .review(
                    Requests.of(FLUX).replacing(FLUX.replace("tag: latest", "tag: edge")).review())
                .allowed())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "server: https://kubernetes.default.svc | name: in-cluster | AUDIT",
        "server: https://kubernetes.default.svc | server: https://other.example | DENY",
        "server: https://kubernetes.default.svc | name: other | DENY"
      })
  void of_another_cluster_the_namespaces_are_not_known(
      String before, String after, Decision decision) {
    String policy =
        """
        select: [K8S030]
        severities: { K8S030: error }
        decisions:
          namespaces: [{ labels: { tier: dev }, decisions: { error: audit } }]
          labelSetters: { accounts: [root] }
        """;
    FakeCluster cluster = new FakeCluster().namespace("shop", Map.of("tier", "dev"));

    assertThat(
            judge(policy, cluster)
                .review(Requests.of(ARGO.replace(before, after)).review())
                .decision())
        .contains(decision);
  }

  private Answer review(String object) {
    return review(RULES, object);
  }

  private Answer review(String policy, String object) {
    return judge(policy, new FakeCluster()).review(Requests.of(object).review());
  }

  private ReviewJudge judge(String policy, FakeCluster cluster) {
    Ruleset rules = TestRules.with(policy);
    return new ReviewJudge(
        rules, cluster, VerdictSettings.DEFAULT.withChartStore(Optional.of(store)), CLOCK);
  }
}
