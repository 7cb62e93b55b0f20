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

  private final AdmittedReleases admitted;
  private final LabelGuard labels;
  private final RecordJudge records;
  private final DeclaredJudge declared;
  private final ObjectJudge objects;
  private final AnswerMaker answers;

  /**
   * A judge that begins with nothing remembered.
   *
   * @param rules what it judges by
   * @param cluster what it knows of the cluster
   * @param settings how it judges beside that
   * @param clock tells the day, which waivers are compared with
   */
  public ReviewJudge(
      Ruleset rules, ClusterView cluster, VerdictSettings settings, InstantSource clock) {
    this(rules, cluster, settings, clock, new AdmittedReleases());
  }

  /**
   * A judge that knows what others before it let pass.
   *
   * @param admitted what is remembered of releases, for all judges one after the other
   */
  public ReviewJudge(
      Ruleset rules,
      ClusterView cluster,
      VerdictSettings settings,
      InstantSource clock,
      AdmittedReleases admitted) {
    ObjectLoader loader =
        new ObjectLoader(
            rules.packs().stream().flatMap(pack -> pack.charts().stream()).toList(),
            settings.helm(),
            settings.chartStore(),
            settings.bounds());
    ReleaseCheck check = new ReleaseCheck(rules, cluster, clock);
    this.labels = new LabelGuard(rules.policy().decisions());
    Agreements agreements = new Agreements(rules, clock);
    this.admitted = admitted;
    this.records = new RecordJudge(loader, check, cluster, settings, agreements, admitted);
    this.declared =
        new DeclaredJudge(
            loader, check, cluster, settings, rules.policy().decisions(), agreements, admitted);
    this.objects =
        new ObjectJudge(
            loader,
            check,
            cluster,
            new ReleasedObjects(
                admitted, new KeptRecords(cluster, records, admitted), agreements, check, cluster));
    this.answers =
        new AnswerMaker(new DenialMessage(settings, new WaiveHint(rules.policy().waivers())));
  }

  @Override
  public String version() {
    return admitted.version();
  }

  @Override
  public String remembered(Review review) {
    return isJudged(review) ? objects.remembered(review, object(review)) : "";
  }

  @Override
  public void repeated(Review review, Answer answer) {
    if (isJudged(review) && answer.allowed() && !RecordJudge.isRecord(object(review))) {
      objects.passed(review);
    }
  }

  private static boolean isJudged(Review review) {
    return isKept(review) && SUB_RESOURCES.contains(review.subResource());
  }

  private static boolean isKept(Review review) {
    return review.operation() == Operation.CREATE || review.operation() == Operation.UPDATE;
  }

  private static KubernetesObject object(Review review) {
    return new KubernetesObject(review.object().orElseThrow(), Optional.empty());
  }

  @Override
  public Answer review(Review review) {
    if (!isKept(review)) {
      return Answer.PASS;
    }
    Optional<Answer> refusal = labels.refusal(review);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!isJudged(review)) {
      return Answer.PASS;
    }
    KubernetesObject object = object(review);
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
