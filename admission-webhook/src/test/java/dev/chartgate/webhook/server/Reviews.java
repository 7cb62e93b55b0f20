package dev.chartgate.webhook.server;

import dev.chartgate.evaluate.RuleCompiler;
import dev.chartgate.release.Facts;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.cel.CelBounds;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.source.MappingNode;
import dev.chartgate.webhook.cluster.ClusterView;
import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.ruleset.Ruleset;
import dev.chartgate.webhook.verdict.Reviewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reviews of tests, and who judges them. */
final class Reviews {
  /** An answer that refuses. */
  static final Answer DENIED =
      new Answer(
          Optional.of(Policy.Decision.DENY),
          "chartgate: 1 finding",
          List.of(),
          Map.of(),
          List.of("K8S030"));

  private Reviews() {}

  /** The creation of a ConfigMap. */
  static String review(String uid, String name) {
    return """
    {"kind":"AdmissionReview","apiVersion":"admission.k8s.io/v1","request":{"uid":"%s",
      "kind":{"group":"","version":"v1","kind":"ConfigMap"},
      "resource":{"group":"","version":"v1","resource":"configmaps"},
      "name":"%s","namespace":"prod","operation":"CREATE",
      "userInfo":{"username":"jane","groups":["system:authenticated"]},
      "object":{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"%s","namespace":"prod"},
        "data":{"password":"open-sesame"}},"dryRun":false}}
    """
        .formatted(uid, name, name);
  }

  /** Rules that are no more than a name for them, and who judges. */
  static RulesInForce judgedBy(String digest, Reviewer reviewer) {
    return new RulesInForce(
        new Ruleset(
            List.of(),
            new RuleCompiler(new CelCompiler(CelBounds.DEFAULT)),
            Policy.NONE,
            List.of(),
            digest),
        "",
        reviewer);
  }

  /** Nothing is known of the cluster. */
  static final class Nothing implements ClusterView {
    private volatile boolean ready = true;
    private volatile String version = "1";

    void ready(boolean now) {
      ready = now;
    }

    void version(String now) {
      version = now;
    }

    @Override
    public Facts facts() {
      return Facts.NONE;
    }

    @Override
    public String version() {
      return version;
    }

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    public Optional<Map<String, String>> labels(String namespace) {
      return Optional.empty();
    }

    @Override
    public Optional<MappingNode> values(String kind, String namespace, String name) {
      return Optional.empty();
    }

    @Override
    public Optional<MappingNode> deployed(String namespace, String release) {
      return Optional.empty();
    }

    @Override
    public Optional<List<MappingNode>> records(String namespace) {
      return Optional.empty();
    }
  }
}
