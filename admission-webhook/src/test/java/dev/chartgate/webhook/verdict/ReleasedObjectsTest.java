package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.source.MappingNode;
import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.ruleset.Ruleset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was agreed for a release, when its objects arrive one by one, and when others say so. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleasedObjectsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T16:00:00Z"));
  private static final String POLICY = "{ select: [K8S030], severities: { K8S030: error } }";
  private static final String OF_RELEASE = agreed("rule: K8S030, release: web", "2026-12-31");

  private static final String TEMPLATE =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers:
        - name: web
          image: {{ .Values.image }}
      """;

  private static final String MANIFEST = TEMPLATE.replace("{{ .Values.image }}", "nginx:latest");

  private final AdmittedReleases admitted = new AdmittedReleases();

  @Test
  void what_is_agreed_for_a_release_holds_for_its_objects_once_its_record_was_let_pass() {
    Reviewer judge = judge(OF_RELEASE, new FakeCluster());
    String pod = pod("web", "shop", claim("web", "shop"));
    assertThat(judge.review(Requests.of(pod).review()).allowed()).as("before").isFalse();

    assertThat(judge.review(Requests.of(record("shop", "pending-install")).review()).allowed())
        .isTrue();

    Answer answer = judge.review(Requests.of(pod).review());
    assertThat(answer.allowed()).isTrue();
    assertThat(answer.annotations()).isEqualTo(Map.of("waived", "K8S030=1"));
  }

  @Test
  void a_hook_which_claims_no_release_is_known_by_its_record_too() {
    Reviewer judge = judge(OF_RELEASE, new FakeCluster());
    judge.review(Requests.of(record("shop", "pending-install")).review());

    assertThat(judge.review(Requests.of(pod("web", "shop", "{}")).review()).allowed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "other, shop,  web, shop",
    "web,   tills, web, shop",
    "web,   tills, web, tills",
    "other, shop,  *,   shop"
  })
  void another_object_is_refused_whatever_it_claims(
      String name, String namespace, String release, String ofNamespace) {
    Reviewer judge = judge(OF_RELEASE, new FakeCluster());
    judge.review(Requests.of(record("shop", "pending-install")).review());

    String forged = pod(name, namespace, claim(release, ofNamespace));

    assertThat(judge.review(Requests.of(forged).review()).allowed()).isFalse();
  }

  @Test
  void another_field_of_the_object_is_refused() {
    Reviewer judge = judge(OF_RELEASE, new FakeCluster());
    judge.review(Requests.of(record("shop", "pending-install")).review());
    String more = pod("web", "shop", "{}") + "  - {name: b, image: nginx:latest}\n";

    assertThat(judge.review(Requests.of(more).review()).message())
        .contains("for 1 finding")
        .contains("container 'b'");
  }

  @Test
  void a_forged_claim_is_refused_with_what_to_do() {
    Answer answer =
        judge(OF_RELEASE, new FakeCluster())
            .review(Requests.of(pod("web", "shop", claim("web", "shop"))).review());

    assertThat(answer.message())
        .isEqualTo(
            """
            chartgate refuses Pod web in namespace shop for 1 finding:
            1. K8S030: container 'web' uses the mutable tag 'latest': nginx:latest
               in: Pod/web spec.containers[0].image
               remedy: Use a version tag or a digest, for example app:1.4.2.
            The waiver of K8S030 for the release web (waivers.yaml:1:13) was not applied: that \
            Pod/web is of it, only its own annotation says, and no record of web in namespace shop \
            that was judged here has it. Install or upgrade it with Helm, so that its record is \
            judged first, or have it waived by 'object: Pod/web'; or switch on the fact 'releases' \
            for that namespace, so that the records there count.
            To waive one for a time, have whoever keeps the waivers of this cluster add: \
            { rule: K8S030, object: Pod/web, reason: …, until: YYYY-MM-DD }; \
            or annotate the object with ignore.chartgate.dev/K8S030: "REASON; until=YYYY-MM-DD".\
            """);
    assertThat(
            judge(OF_RELEASE, new FakeCluster())
                .review(Requests.of(pod("web", "shop", claim("else", "shop"))).review())
                .message())
        .doesNotContain("was not applied");
  }

  @Test
  void a_waiver_that_names_a_key_holds_for_what_that_key_decides() {
    MappingNode record = record("shop", "pending-install");
    Reviewer named =
        judge(agreed("rule: K8S030, release: web, key: image", "2026-12-31"), new FakeCluster());
    Reviewer alone = judge(agreed("rule: K8S030, key: image", "2026-12-31"), new FakeCluster());
    String pod = pod("web", "shop", claim("web", "shop"));
    assertThat(named.review(Requests.of(pod).review()).allowed()).isFalse();
    assertThat(alone.review(Requests.of(pod).review()).allowed()).isFalse();

    assertThat(named.review(Requests.of(record).review()).allowed()).isTrue();
    assertThat(named.review(Requests.of(pod).review()).allowed()).isTrue();
    assertThat(alone.review(Requests.of(record).review()).allowed()).isTrue();
    assertThat(alone.review(Requests.of(pod).review()).allowed()).isTrue();

    Reviewer other =
        judge(agreed("rule: K8S030, release: web, key: tag", "2026-12-31"), new FakeCluster());
    assertThat(other.review(Requests.of(record).review()).allowed()).isFalse();
    assertThat(other.review(Requests.of(pod).review()).allowed()).isFalse();
  }

  @Test
  void a_waiver_that_names_a_namespace_holds_for_releases_there() {
    String waivers = agreed("rule: K8S030, release: web, namespace: shop", "2026-12-31");
    Reviewer judge = judge(waivers, new FakeCluster());

    assertThat(judge.review(Requests.of(record("tills", "pending-install")).review()).allowed())
        .as("anybody's release may be called web")
        .isFalse();
    assertThat(judge.review(Requests.of(record("shop", "pending-install")).review()).allowed())
        .isTrue();
    String pod = pod("web", "shop", claim("web", "shop"));
    assertThat(judge.review(Requests.of(pod).review()).allowed()).isTrue();
    String there = pod("web", "tills", claim("web", "tills"));
    String edited = there.replace("name: web, image", "name: web, tty: true, image");
    assertThat(judge.review(Requests.of(edited).replacing(there).review()).allowed()).isFalse();
  }

  @Test
  void a_record_that_is_not_kept_or_not_let_pass_proves_nothing() {
    String pod = pod("web", "shop", claim("web", "shop"));
    Reviewer dry = judge(OF_RELEASE, new FakeCluster());
    assertThat(dry.review(Requests.of(record("shop", "pending-install")).dry().review()).allowed())
        .isTrue();
    assertThat(dry.review(Requests.of(pod).review()).allowed()).as("dry run").isFalse();

    MappingNode worse =
        record("shop", "pending-install", "---\n" + MANIFEST + "---\n" + bad("Job", "other"));
    Reviewer denying =
        judge(agreed("rule: K8S030, release: web, object: Pod/*", "2026-12-31"), new FakeCluster());
    assertThat(denying.review(Requests.of(worse).review()).allowed()).isFalse();
    assertThat(denying.review(Requests.of(pod).review()).allowed()).as("refused").isFalse();

    Reviewer elsewhere = judge(OF_RELEASE, new FakeCluster());
    MappingNode lying =
        Requests.node(
            record("shop", "pending-install")
                .mark()
                .source()
                .text()
                .replace("namespace: shop", "namespace: mine"));
    elsewhere.review(Requests.of(lying).review());
    assertThat(elsewhere.review(Requests.of(pod).review()).allowed())
        .as("a record that says another namespace than its own")
        .isFalse();
  }

  @Test
  void an_agreement_holds_as_long_as_it_is_in_force() {
    String pod = pod("web", "shop", claim("web", "shop"));
    FakeCluster cluster = new FakeCluster();
    judge(OF_RELEASE, cluster).review(Requests.of(record("shop", "pending-install")).review());

    assertThat(judge(OF_RELEASE, cluster).review(Requests.of(pod).review()).allowed())
        .as("another judge, as after a change of the rules")
        .isTrue();
    assertThat(judge("waivers: []", cluster).review(Requests.of(pod).review()).allowed())
        .as("taken back")
        .isFalse();
    Reviewer later =
        new ReviewJudge(
            TestRules.with(POLICY, OF_RELEASE),
            cluster,
            VerdictSettings.DEFAULT,
            InstantSource.fixed(Instant.parse("2027-01-01T00:00:00Z")),
            admitted);
    assertThat(later.review(Requests.of(pod).review()).allowed()).as("ended").isFalse();
    assertThat(later.review(Requests.of(pod).review()).message()).doesNotContain("was not applied");
    String others = POLICY.replace("{ select", "{ waivers: { owners: [sec] }, select");
    assertThat(judge(others, OF_RELEASE, cluster).review(Requests.of(pod).review()).allowed())
        .as("no longer theirs to agree")
        .isFalse();
  }

  @Test
  void a_record_that_the_cluster_keeps_counts_as_one_that_was_judged() {
    String pod = pod("web", "shop", claim("web", "shop"));
    FakeCluster cluster = new FakeCluster().keeping("shop", record("shop", "deployed"));

    assertThat(judge(OF_RELEASE, cluster).review(Requests.of(pod).review()).allowed()).isTrue();
    String forged = pod("web", "tills", claim("web", "shop"));
    assertThat(judge(OF_RELEASE, cluster).review(Requests.of(forged).review()).message())
        .contains("no record of web in namespace shop that was judged here or is kept there has it")
        .doesNotContain("switch on");
    assertThat(
            judge(OF_RELEASE, new FakeCluster().keeping("shop", record("shop", "pending-install")))
                .review(Requests.of(pod("web", "shop", "{}")).review())
                .allowed())
        .as("a hook of a release that another replica has let pass")
        .isTrue();
  }

  @Test
  void what_only_looks_like_a_kept_record_is_none() {
    MappingNode other =
        Requests.node(
            record("shop", "deployed")
                .mark()
                .source()
                .text()
                .replace("type: helm.sh/release.v1", "type: Opaque"));
    String pod = pod("web", "shop", claim("web", "shop"));

    assertThat(
            judge(OF_RELEASE, new FakeCluster().keeping("shop", other))
                .review(Requests.of(pod).review())
                .allowed())
        .isFalse();
  }

  @Test
  void a_kept_record_that_would_be_refused_proves_nothing() {
    MappingNode worse =
        record("shop", "deployed", "---\n" + MANIFEST + "---\n" + bad("Job", "other"));
    Reviewer judge =
        judge(
            agreed("rule: K8S030, release: web, object: Pod/*", "2026-12-31"),
            new FakeCluster().keeping("shop", worse));

    String pod = pod("web", "shop", claim("web", "shop"));
    assertThat(judge.review(Requests.of(pod).review()).allowed()).isFalse();
  }

  @Test
  void an_update_of_what_was_let_in_with_the_same_finding_is_let_pass() {
    Reviewer judge = judge(OF_RELEASE, new FakeCluster());
    String before = pod("web", "shop", claim("web", "shop"));
    String edited = before.replace("name: web, image", "name: web, tty: true, image");

    assertThat(judge.review(Requests.of(edited).replacing(before).review()).annotations())
        .isEqualTo(Map.of("waived", "K8S030=1"));
    assertThat(
            judge
                .review(
                    Requests.of(edited.replace("nginx:latest", "evil:latest"))
                        .replacing(before)
                        .review())
                .allowed())
        .as("another finding")
        .isFalse();
    String unclaimed = pod("web", "shop", "{}");
    assertThat(judge.review(Requests.of(edited).replacing(unclaimed).review()).allowed())
        .as("claimed only now")
        .isFalse();
    String harmless = before.replace("nginx:latest", "nginx:1.27.1");
    assertThat(judge.review(Requests.of(edited).replacing(harmless).review()).allowed())
        .as("harmless until now")
        .isFalse();
  }

  @Test
  void the_record_of_a_rollback_gives_its_objects_no_leave() {
    Reviewer judge = judge("waivers: []", new FakeCluster());

    Answer answer = judge.review(Requests.of(record("shop", "pending-rollback")).review());

    assertThat(answer.decision()).contains(Decision.WARN);
    assertThat(answer.warnings())
        .last()
        .isEqualTo(
            "chartgate: a rollback's record is only warned of, but its objects are judged as they"
                + " come, and 1 finding about objects may be refused then");
    String pod = pod("web", "shop", claim("web", "shop"));
    assertThat(judge.review(Requests.of(pod).review()).allowed()).isFalse();
  }

  @Test
  void a_lenient_namespace_lets_nothing_into_others() {
    String lenient =
        """
        select: [K8S030]
        severities: { K8S030: error }
        decisions: { namespaces: [{ names: [shop], decisions: { error: audit } }] }
        """;
    Reviewer judge = judge(lenient, "waivers: []", new FakeCluster());
    String there = MANIFEST.replace("{name: web}", "{name: web, namespace: tills}");

    assertThat(judge.review(Requests.of(record("shop", "pending-install")).review()).allowed())
        .isTrue();
    assertThat(
            judge
                .review(Requests.of(record("shop", "pending-install", "---\n" + there)).review())
                .allowed())
        .isFalse();
  }

  private Reviewer judge(String waivers, FakeCluster cluster) {
    return judge(POLICY, waivers, cluster);
  }

  private Reviewer judge(String policy, String waivers, FakeCluster cluster) {
    Ruleset rules = TestRules.with(policy, waivers);
    return new ReviewJudge(rules, cluster, VerdictSettings.DEFAULT, CLOCK, admitted);
  }

  private static String agreed(String target, String until) {
    return "waivers: [{ %s, reason: a trial, until: %s }]\n".formatted(target, until);
  }

  private static String claim(String release, String namespace) {
    return "{ meta.helm.sh/release-name: \"%s\", meta.helm.sh/release-namespace: \"%s\" }"
        .formatted(release, namespace);
  }

  private static String pod(String name, String namespace, String annotations) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: { name: %s, namespace: %s, annotations: %s }
    spec:
      containers:
      - {name: web, image: nginx:latest}
    """
        .formatted(name, namespace, annotations);
  }

  private static String bad(String kind, String name) {
    return """
    apiVersion: batch/v1
    kind: %s
    metadata: {name: %s}
    spec: {template: {spec: {containers: [{name: a, image: "a:latest"}]}}}
    """
        .formatted(kind, name);
  }

  private static MappingNode record(String namespace, String status) {
    return record(namespace, status, "---\n# Source: web/templates/pod.yaml\n" + MANIFEST);
  }

  private static MappingNode record(String namespace, String status, String manifest) {
    String json =
        """
        {"name": "web", "namespace": "%s", "version": 1, "info": {"status": "%s"},
         "config": {"image": "nginx:latest"},
         "chart": {"metadata": {"apiVersion": "v2", "name": "web", "version": "1.0.0"},
           "templates": [{"name": "templates/pod.yaml", "data": "%s"}], "values": {}},
         "manifest": "%s"}
        """
            .formatted(
                namespace,
                status,
                Base64.getEncoder().encodeToString(TEMPLATE.getBytes(StandardCharsets.UTF_8)),
                manifest.replace("\"", "\\\"").replace("\n", "\\n"));
    return Records.secret("web", namespace, status, json);
  }
}
