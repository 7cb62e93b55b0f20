package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.source.MappingNode;
import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.Operation;
import dev.chartgate.webhook.ruleset.Ruleset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordJudgeTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T16:00:00Z"));

  /** A release of a chart that nobody knows, with a container that moves. */
  private static final String BAD =
      """
      {"name": "web", "namespace": "shop", "version": 1, "info": {"status": "%s"},
       "config": {"image": "nginx:latest"},
       "chart": {"metadata": {"name": "web", "version": "1.0.0"}, "values": {}},
       "manifest": "---\\n# Source: web/templates/pod.yaml\\napiVersion: v1\\nkind: Pod\\nmetadata: {name: web}\\nspec:\\n  containers:\\n  - name: web\\n    image: nginx:latest\\n"}
      """;

  @Test
  void a_release_that_is_about_to_be_installed_is_refused() {
    Answer answer = judge("severities: { K8S030: error }", secret("pending-install"));

    assertThat(answer.decision()).contains(Decision.DENY);
    assertThat(answer.codes()).contains("K8S030");
    assertThat(answer.message())
        .startsWith("chartgate refuses the release web of web 1.0.0 in namespace shop for ")
        .contains("K8S030: ")
        .contains("Pod/web spec.containers[0].image");
    assertThat(answer.annotations())
        .containsEntry("decision", "deny")
        .containsEntry("release", "web");
    assertThat(answer.warnings()).isEmpty();
  }

  @Test
  void a_config_map_is_a_record_too() {
    MappingNode record =
        Records.configMap("web", "shop", "pending-upgrade", BAD.formatted("pending-upgrade"));

    assertThat(judge("severities: { K8S030: error }", record).allowed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "pending-install,  pending-install,  DENY",
    "pending-upgrade,  pending-upgrade,  DENY",
    "deployed,         pending-install,  DENY",
    "pending-install,  deployed,         DENY",
    "'',               pending-install,  DENY",
    "pending-rollback, pending-rollback, WARN",
    "pending-rollback, pending-install,  DENY",
    "deployed,         deployed,         ",
    "superseded,       superseded,       ",
    "failed,           failed,           ",
    "uninstalling,     uninstalling,     "
  })
  void the_status_decides_and_where_label_and_record_disagree_it_is_judged(
      String label, String status, Decision decision) {
    MappingNode record = Records.secret("web", "shop", label, BAD.formatted(status));

    assertThat(judge("severities: { K8S030: error }", record).decision())
        .isEqualTo(Optional.ofNullable(decision));
  }

  @Test
  void an_update_of_a_record_passes_whatever_it_holds() {
    MappingNode record = secret("pending-install");

    assertThat(
            judge(TestRules.builtInPacks(), new FakeCluster())
                .review(Requests.of(record).replacing(record).review()))
        .isEqualTo(Answer.PASS);
    assertThat(
            judge(TestRules.builtInPacks(), new FakeCluster())
                .review(Requests.of(record).to(Operation.DELETE).review()))
        .isEqualTo(Answer.PASS);
  }

  @Test
  void a_record_that_cannot_be_read_is_refused_unless_it_is_a_restored_one() {
    MappingNode broken =
        Requests.node(
            """
            apiVersion: v1
            kind: Secret
            type: helm.sh/release.v1
            metadata: { name: sh.helm.release.v1.web.v1, namespace: shop, labels: { status: %s } }
            data: { release: '####' }
            """
                .formatted("pending-install"));

    assertThat(judge("{}", broken).message())
        .isEqualTo(
            "chartgate refuses the release record sh.helm.release.v1.web.v1:\n"
                + "not judged: the release record sh.helm.release.v1.web.v1 cannot be read: it is"
                + " not base64 of gzip of JSON, as Helm writes it (Illegal base64 character 23)");
    assertThat(judge("decisions: { notEvaluated: warn }", broken).warnings())
        .singleElement()
        .asString()
        .startsWith("chartgate: not judged: the release record");
    MappingNode restored =
        Requests.node(broken.mark().source().text().replace("pending-install", "superseded"));
    assertThat(judge("{}", restored)).isEqualTo(Answer.PASS);
  }

  @Test
  void rules_of_upgrades_see_the_deployed_release() {
    String xerv =
        """
        {"name": "x", "namespace": "shop", "version": 2, "info": {"status": "pending-upgrade"},
         "config": {"dispatch": {"backend": "%s"}},
         "chart": {"metadata": {"name": "xerv", "version": "0.1.0",
             "home": "https://github.com/farhan-syah/xerv"},
           "values": {"dispatch": {"backend": "memory"}}}, "manifest": ""}
        """;
    FakeCluster cluster =
        new FakeCluster()
            .deployed("shop", "x", Records.secret("x", "shop", "deployed", xerv.formatted("raft")));
    MappingNode upgrade = Records.secret("x", "shop", "pending-upgrade", xerv.formatted("redis"));

    List<String> with =
        judge(TestRules.builtInPacks(), cluster).review(Requests.of(upgrade).review()).codes();
    List<String> without =
        judge(TestRules.builtInPacks(), new FakeCluster())
            .review(Requests.of(upgrade).review())
            .codes();

    assertThat(with).containsAll(without).hasSizeGreaterThan(without.size());
  }

  @Test
  void an_object_that_the_chart_in_the_record_renders_again_is_told_with_its_values_key() {
    String template =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers:
          - name: web
            image: {{ .Values.image }}
        """;
    String templates =
        "\"templates\": [{\"name\": \"templates/pod.yaml\", \"data\": \"%s\"}], \"values\""
            .formatted(
                Base64.getEncoder().encodeToString(template.getBytes(StandardCharsets.UTF_8)));
    String json =
        BAD.formatted("pending-install")
            .replace("\"values\"", templates)
            .replace("\"metadata\": {", "\"metadata\": {\"apiVersion\": \"v2\", ");
    String policy = "{ select: [K8S030], severities: { K8S030: error } }";

    assertThat(judge(policy, Records.secret("web", "shop", "pending-install", json)).message())
        .contains("nginx:latest\n   key: image\n   in: Pod/web");
    String other = json.replace("\"image\": \"nginx:latest\"", "\"image\": \"nginx:1.27\"");
    assertThat(judge(policy, Records.secret("web", "shop", "pending-install", other)).message())
        .as("the record's own object is judged, and what renders otherwise lends it no key")
        .contains("nginx:latest\n   in: Pod/web");
  }

  @Test
  void decisions_are_those_of_the_namespace_that_the_record_is_in() {
    String policy =
        """
        severities: { K8S030: error }
        decisions:
          namespaces: [{ names: [shop], decisions: { error: audit, warning: audit } }]
        """;

    Answer answer = judge(policy, secret("pending-install"));

    assertThat(answer.decision()).isNotEqualTo(Optional.of(Decision.DENY));
    assertThat(answer.annotations()).extractingByKey("audit").asString().contains("K8S030=1");
    MappingNode elsewhere =
        Records.secret("web", "other", "pending-install", BAD.formatted("pending-install"));
    assertThat(judge(policy, elsewhere).allowed()).as("the record says shop").isFalse();
  }

  @Test
  void what_is_waived_is_let_pass_until_the_day() {
    String waivers =
        """
        waivers:
          - { rule: K8S030, release: web, reason: a trial, until: %s }
        """;
    String policy = "{ select: [K8S030], severities: { K8S030: error } }";
    Ruleset agreed = TestRules.with(policy, waivers.formatted("2026-11-21"));
    Ruleset ended = TestRules.with(policy, waivers.formatted("2026-11-20"));
    MappingNode record = secret("pending-install");

    Answer waived = judge(agreed, new FakeCluster()).review(Requests.of(record).review());
    Answer late = judge(ended, new FakeCluster()).review(Requests.of(record).review());

    assertThat(waived.allowed()).isTrue();
    assertThat(waived.annotations()).containsEntry("waived", "K8S030=1");
    assertThat(late.message()).contains("the waiver at waivers.yaml:2:7 ended on 2026-11-20");
  }

  @Test
  void the_message_is_worth_reading_at_six_in_the_evening() {
    Answer answer =
        judge("{ select: [K8S030], severities: { K8S030: error } }", secret("pending-install"));

    assertThat(answer.message())
        .isEqualTo(
            """
            chartgate refuses the release web of web 1.0.0 in namespace shop for 1 finding:
            1. K8S030: container 'web' uses the mutable tag 'latest': nginx:latest
               in: Pod/web spec.containers[0].image
               remedy: Use a version tag or a digest, for example app:1.4.2.
            To waive one for a time, have whoever keeps the waivers of this cluster add: \
            { rule: K8S030, release: web, namespace: shop, object: Pod/web, reason: …, \
            until: YYYY-MM-DD }; \
            or annotate the object with ignore.chartgate.dev/K8S030: "REASON; until=YYYY-MM-DD".\
            """);
    assertThat(answer.annotations())
        .isEqualTo(Map.of("decision", "deny", "deny", "K8S030=1", "release", "web"));
  }

  private static MappingNode secret(String status) {
    return Records.secret("web", "shop", status, BAD.formatted(status));
  }

  private static Answer judge(String policy, MappingNode record) {
    return judge(TestRules.with(policy), new FakeCluster()).review(Requests.of(record).review());
  }

  private static Reviewer judge(Ruleset rules, FakeCluster cluster) {
    return new ReviewJudge(rules, cluster, VerdictSettings.DEFAULT, CLOCK);
  }
}
