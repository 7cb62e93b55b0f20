package dev.chartgate.webhook.verdict;

import dev.chartgate.load.ObjectLoader;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.webhook.cluster.ClusterView;
import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.Operation;
import dev.chartgate.webhook.review.Review;
import dev.chartgate.webhook.ruleset.Ruleset;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Judges reviews by one rule set: release records as they are made, declared releases, and all
 * other objects one by one. Another rule set needs another judge.
 */
public final class ReviewJudge implements Reviewer {
  /** The parts of an object that are judged; others, such as its status, change nothing. */
  private static final Set<String> SUB_RESOURCES = Set.of("", "ephemeralcontainers", "resize");

  private final LabelGuard labels;
  private final RecordJudge records;
  private final DeclaredJudge declared;
  private final ObjectJudge objects;
  private final AnswerMaker answers;

  /**
   * A judge.
   *
   * @param rules what it judges by
   * @param cluster what it knows of the cluster
   * @param settings how it judges beside that
   * @param clock tells the day, which waivers are compared with
   */
  public ReviewJudge(
      Ruleset rules, ClusterView cluster, VerdictSettings settings, InstantSource clock) {
    ObjectLoader loader =
        new ObjectLoader(
            rules.packs().stream().flatMap(pack -> pack.charts().stream()).toList(),
            settings.helm(),
            settings.chartStore(),
            settings.bounds());
    ReleaseCheck check = new ReleaseCheck(rules, cluster, clock);
    this.labels = new LabelGuard(rules.policy().decisions());
    this.records = new RecordJudge(loader, check, cluster, settings);
    this.declared = new DeclaredJudge(loader, check, cluster, settings, rules.policy().decisions());
    this.objects = new ObjectJudge(loader, check, cluster);
    this.answers =
        new AnswerMaker(new DenialMessage(settings, new WaiveHint(rules.policy().waivers())));
  }

  @Override
  public Answer review(Review review) {
    if (review.operation() != Operation.CREATE && review.operation() != Operation.UPDATE) {
      return Answer.PASS;
    }
    Optional<Answer> refusal = labels.refusal(review);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!SUB_RESOURCES.contains(review.subResource())) {
      return Answer.PASS;
    }
    KubernetesObject object = new KubernetesObject(review.object().orElseThrow(), Optional.empty());
    if (RecordJudge.isRecord(object)) {
      return answers.of(records.judge(review, object));
    }
    Verdict ofObject = objects.judge(review, object);
    if (!ObjectLoader.declares(object)) {
      return answers.of(ofObject);
    }
    Verdict ofReleases = declared.judge(review, object);
    return answers.of(
        new Verdict(
            ofReleases.subject(),
            ofObject.weighed().plus(ofReleases.weighed()),
            ofReleases.release()));
  }
}
