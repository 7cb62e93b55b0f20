package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.Operation;
import dev.chartgate.webhook.review.Review;
import dev.chartgate.webhook.ruleset.Ruleset;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObjectJudgeTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T16:00:00Z"));
  private static final Ruleset RULES =
      TestRules.with("{ select: [K8S030], severities: { K8S030: error } }");
  private static final String ACCOUNT = "system:serviceaccount:kube-system:";

  private final ReviewJudge judge =
      new ReviewJudge(RULES, new FakeCluster(), VerdictSettings.DEFAULT, CLOCK);

  @Test
  void a_bad_object_is_refused_whoever_brings_it() {
    Answer answer = judge.review(Requests.of(deployment("nginx:latest")).review());

    assertThat(answer.message())
        .isEqualTo(
            """
            chartgate refuses Deployment web in namespace shop for 1 finding:
            1. K8S030: container 'web' uses the mutable tag 'latest': nginx:latest
               in: Deployment/web spec.template.spec.containers[0].image
               remedy: Use a version tag or a digest, for example app:1.4.2.
            To waive one for a time, have whoever keeps the waivers of this cluster add: \
            { rule: K8S030, object: Deployment/web, reason: …, until: YYYY-MM-DD }; \
            or annotate the object with ignore.chartgate.dev/K8S030: "REASON; until=YYYY-MM-DD".\
            """);
    String helm = "labels: { app.kubernetes.io/managed-by: Helm }";
    assertThat(
            judge
                .review(
                    Requests.of(deployment("nginx:latest").replace("uid: d1", "uid: d1, " + helm))
                        .by("system:serviceaccount:flux-system:helm-controller", "system:masters")
                        .review())
                .allowed())
        .isFalse();
    assertThat(judge.review(Requests.of(deployment("nginx:1.27.1")).review()))
        .isEqualTo(Answer.PASS);
  }

  @Test
  void a_label_that_claims_a_chart_lets_nothing_pass() {
    ReviewJudge both =
        new ReviewJudge(
            TestRules.with("{ select: [K8S030, OPS114], severities: { K8S030: error } }"),
            new FakeCluster(),
            VerdictSettings.DEFAULT,
            CLOCK);
    String test =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          namespace: shop
          labels: { helm.sh/chart: openops-0.0.1-dev }
          annotations: { helm.sh/hook: test }
        spec: { containers: [{ name: web, image: "nginx:latest" }] }
        """;

    Answer answer = both.review(Requests.of(test).review());

    assertThat(answer.codes()).as("the rule of the chart says it better").contains("OPS114");
    assertThat(answer.message()).contains("1. K8S030: container 'web' uses the mutable tag");
  }

  @Test
  void what_the_object_itself_waives_is_let_pass() {
    String waived =
        deployment("nginx:latest")
            .replace(
                "uid: d1",
                "uid: d1, annotations: { ignore.chartgate.dev/K8S030: \"trial; until=2026-12-01\""
                    + " }");

    assertThat(judge.review(Requests.of(waived).review()).annotations())
        .isEqualTo(Map.of("waived", "K8S030=1"));
  }

  @ParameterizedTest
  @CsvSource({"DELETE", "CONNECT"})
  void what_makes_nothing_passes(Operation operation) {
    assertThat(judge.review(Requests.of(deployment("nginx:latest")).to(operation).review()))
        .isEqualTo(Answer.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "status, true",
    "scale, true",
    "'', false",
    "ephemeralcontainers, false",
    "resize, false"
  })
  void only_those_parts_of_an_object_are_judged_that_change_what_runs(
      String part, boolean allowed) {
    Review review =
        Requests.of(pod("nginx:latest", "someone"))
            .of(part, Requests.node(pod("a:1", "x")))
            .review();

    assertThat(judge.review(review).allowed()).isEqualTo(allowed);
  }

  @Test
  void an_update_is_judged_though_it_makes_nothing_worse() {
    String edited = deployment("nginx:latest").replace("env: []", "env: [{ name: A, value: b }]");

    assertThat(
            judge
                .review(Requests.of(edited).replacing(deployment("nginx:latest")).review())
                .decision())
        .contains(Decision.DENY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uid: d1 | uid: d1, annotations: { deployment.kubernetes.io/revision: '2' }",
        "uid: d1 | uid: d1, deletionTimestamp: 2026-11-21T15:00:00Z, finalizers: []",
        "replicas: 1 | replicas: 3",
      })
  void an_update_that_leaves_running_what_runs_is_only_warned_of(String before, String after) {
    String old = deployment("nginx:latest");

    Answer answer = judge.review(Requests.of(old.replace(before, after)).replacing(old).review());

    assertThat(answer.decision()).contains(Decision.WARN);
    assertThat(answer.warnings())
        .containsExactly(
            "chartgate K8S030: container 'web' uses the mutable tag 'latest': nginx:latest"
                + " (Deployment/web spec.template.spec.containers[0].image); Use a version tag or a"
                + " digest, for example app:1.4.2.");
  }

  @ParameterizedTest
  @CsvSource({
    "replicaset-controller,   ReplicaSet,            true",
    "daemon-set-controller,   DaemonSet,             true",
    "statefulset-controller,  StatefulSet,           true",
    "job-controller,          Job,                   true",
    "replication-controller,  ReplicationController, true",
    "replicaset-controller,   DaemonSet,             false",
    "cronjob-controller,      Job,                   false",
    "other,                   ReplicaSet,            false",
  })
  void pods_of_the_built_in_controllers_follow_the_verdict_on_their_owner(
      String controller, String owner, boolean skipped) {
    judge.review(Requests.of(workload(owner)).review());

    Review pod = Requests.of(pod("nginx:latest", owner)).by(ACCOUNT + controller).review();

    assertThat(judge.review(pod).allowed()).isEqualTo(skipped);
  }

  @Test
  void the_verdict_goes_down_from_owner_to_owner() {
    judge.review(Requests.of(deployment("nginx:1.27.1")).review());
    Review replicaSet =
        Requests.of(workload("ReplicaSet", "Deployment", "d1"))
            .by(ACCOUNT + "deployment-controller")
            .review();
    assertThat(judge.review(replicaSet)).isEqualTo(Answer.PASS);

    Review pod =
        Requests.of(pod("nginx:latest", "ReplicaSet"))
            .by(ACCOUNT + "replicaset-controller")
            .review();

    assertThat(judge.review(pod)).isEqualTo(Answer.PASS);
  }

  @Test
  void an_owner_that_was_answered_as_an_equal_one_before_is_known_as_well() {
    Review first = Requests.of(deployment("nginx:1.27.1")).review();
    Review again = Requests.of(deployment("nginx:1.27.1").replace("d1", "d2")).review();
    Review child =
        Requests.of(
                workload("ReplicaSet", "Deployment", "d2").replace("nginx:1.27.1", "nginx:latest"))
            .by(ACCOUNT + "deployment-controller")
            .review();
    Answer answer = judge.review(first);
    String before = judge.remembered(child);
    assertThat(judge.review(child).allowed()).isFalse();

    judge.repeated(again, answer);

    assertThat(judge.remembered(child)).isNotEqualTo(before);
    assertThat(judge.review(child)).isEqualTo(Answer.PASS);
  }

  @Test
  void one_that_was_refused_as_an_equal_one_before_exempts_nothing() {
    Review bad = Requests.of(deployment("nginx:latest")).review();
    Review child =
        Requests.of(
                workload("ReplicaSet", "Deployment", "d1").replace("nginx:1.27.1", "nginx:latest"))
            .by(ACCOUNT + "deployment-controller")
            .review();

    judge.repeated(bad, judge.review(bad));

    assertThat(judge.review(child).allowed()).isFalse();
  }

  @Test
  void an_owner_whose_verdict_is_not_known_exempts_nothing() {
    Review pod =
        Requests.of(pod("nginx:latest", "ReplicaSet"))
            .by(ACCOUNT + "replicaset-controller")
            .review();
    assertThat(judge.review(pod).allowed()).as("never seen").isFalse();

    judge.review(Requests.of(workload("ReplicaSet")).dry().review());
    assertThat(judge.review(pod).allowed()).as("seen, but not kept").isFalse();

    judge.review(
        Requests.of(workload("ReplicaSet").replace("nginx:1.27.1", "nginx:latest")).review());
    assertThat(judge.review(pod).allowed()).as("refused").isFalse();
  }

  @Test
  void a_label_that_decides_is_set_only_by_those_who_may() {
    ReviewJudge guarded =
        new ReviewJudge(
            TestRules.with(
                """
                select: [K8S030]
                decisions:
                  namespaces: [{ labels: { tier: dev }, decisions: { error: audit } }]
                  labelSetters: { accounts: [root], groups: [platform] }
                """),
            new FakeCluster(),
            VerdictSettings.DEFAULT,
            CLOCK);
    String plain = "apiVersion: v1\nkind: Namespace\nmetadata: { name: a, labels: { x: y } }";
    String dev = plain.replace("x: y", "x: y, tier: dev");

    assertThat(guarded.review(Requests.of(dev).review()).message())
        .isEqualTo(
            "the label tier of namespace a decides by which rules what is in it is judged, so only"
                + " root and the group platform may set or change it, not anna; leave it as it is,"
                + " or ask one of them");
    assertThat(guarded.review(Requests.of(dev).replacing(plain).review()).allowed()).isFalse();
    assertThat(guarded.review(Requests.of(plain).replacing(dev).review()).allowed()).isFalse();
    assertThat(
            guarded
                .review(Requests.of(dev).of("finalize", Requests.node(plain)).review())
                .allowed())
        .isFalse();
    assertThat(guarded.review(Requests.of(dev).replacing(dev).review()).allowed()).isTrue();
    assertThat(guarded.review(Requests.of(plain).review()).allowed()).isTrue();
    assertThat(guarded.review(Requests.of(dev).by("root").review()).allowed()).isTrue();
    assertThat(guarded.review(Requests.of(dev).by("bob", "platform").review()).allowed()).isTrue();
  }

  @Test
  void the_labels_of_the_namespace_decide() {
    FakeCluster cluster =
        new FakeCluster().namespace("shop", Map.of("tier", "dev")).namespace("prod", Map.of());
    ReviewJudge lenient =
        new ReviewJudge(
            TestRules.with(
                """
                select: [K8S030]
                severities: { K8S030: error }
                decisions:
                  namespaces: [{ labels: { tier: dev }, decisions: { rules: { K8S030: audit } } }]
                  labelSetters: { accounts: [root] }
                """),
            cluster,
            VerdictSettings.DEFAULT,
            CLOCK);

    Answer dev = lenient.review(Requests.of(deployment("nginx:latest")).review());
    String elsewhere = deployment("nginx:latest").replace("namespace: shop", "namespace: ");

    assertThat(dev.decision()).contains(Decision.AUDIT);
    assertThat(dev.annotations()).isEqualTo(Map.of("decision", "audit", "audit", "K8S030=1"));
    assertThat(
            lenient
                .review(Requests.of(elsewhere.replace("namespace: ", "namespace: prod")).review())
                .allowed())
        .isFalse();
    assertThat(
            lenient
                .review(Requests.of(elsewhere.replace("namespace: ", "namespace: unseen")).review())
                .allowed())
        .isFalse();
  }

  private static String deployment(String image) {
    return """
    apiVersion: apps/v1
    kind: Deployment
    metadata: { name: web, namespace: shop, uid: d1 }
    spec:
      replicas: 1
      template:
        spec: { containers: [{ name: web, image: "%s", env: [] }] }
    """
        .formatted(image);
  }

  private static String workload(String kind) {
    return workload(kind, "None", "none");
  }

  private static String workload(String kind, String owner, String uid) {
    return """
    apiVersion: apps/v1
    kind: %s
    metadata:
      name: web
      namespace: shop
      uid: owner-1
      ownerReferences: [{ kind: %s, uid: %s, controller: true }]
    spec:
      template:
        spec: { containers: [{ name: web, image: "nginx:1.27.1" }] }
    """
        .formatted(kind, owner, uid);
  }

  private static String pod(String image, String owner) {
    return """
    apiVersion: v1
    kind: Pod
    metadata:
      name: web-1
      namespace: shop
      uid: p1
      ownerReferences: [{ kind: %s, uid: owner-1, controller: true }]
    spec: { containers: [{ name: web, image: "%s" }] }
    """
        .formatted(owner, image);
  }
}
