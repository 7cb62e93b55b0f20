package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.load.LoadBounds;
import dev.chartgate.load.ObjectLoader;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.source.MappingNode;
import dev.chartgate.webhook.review.Review;
import dev.chartgate.webhook.ruleset.Ruleset;
import dev.chartgate.webhook.verdict.AdmittedReleases.ReleaseKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nobody is refused half-way: what is refused of an object that arrives by itself was refused of
 * its release's record already.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArrivingObjectsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T16:00:00Z"));

  private static final Ruleset RULES = TestRules.builtInPacks();
  private static final FakeCluster CLUSTER = new FakeCluster();
  private static final ReleaseCheck CHECK = new ReleaseCheck(RULES, CLUSTER, CLOCK);
  private static final AtomicInteger ARRIVED = new AtomicInteger();
  private static final AtomicInteger REFUSED = new AtomicInteger();

  @TempDir private static Path scratch;

  @TestFactory
  Stream<DynamicTest> what_is_refused_of_objects_was_refused_of_their_release() {
    return TestRelease.eachRendered(ArrivingObjectsTest::arrive);
  }

  @AfterAll
  static void there_was_something_to_compare() {
    assertThat(ARRIVED.get()).isGreaterThan(2_000);
    assertThat(REFUSED.get()).isGreaterThan(50);
  }

  private static void arrive(TestRelease test) throws IOException, InterruptedException {
    Release release = RenderedRelease.of(test, scratch);
    CLUSTER.knowing(test.facts());
    Agreements agreements = new Agreements(RULES, CLOCK);
    AdmittedReleases admitted = new AdmittedReleases();
    ObjectLoader loader =
        new ObjectLoader(
            RenderedRelease.CHARTS, HelmVersion.V4, Optional.empty(), LoadBounds.DEFAULT);
    RecordJudge records =
        new RecordJudge(loader, CHECK, CLUSTER, VerdictSettings.DEFAULT, agreements, admitted);
    ObjectJudge objects =
        new ObjectJudge(
            loader,
            CHECK,
            CLUSTER,
            new ReleasedObjects(
                admitted, new KeptRecords(CLUSTER, records, admitted), agreements, CHECK, CLUSTER));
    MappingNode record = RenderedRelease.record(test, release, scratch);
    Weighed whole =
        records
            .judge(Requests.of(record).review(), new KubernetesObject(record, Optional.empty()))
            .weighed();
    // As if it had been let pass: what is refused there must be all that is refused later.
    admitted.remember(
        new ReleaseKey(release.namespace(), release.name()), Settlement.of(whole, agreements));
    Set<Spot> refused = refused(whole);
    // What another rule says better was refused as that.
    whole.superseded().stream()
        .filter(each ->
            CHECK.decision(each.by(), release.namespace()).equals(Optional.of(Decision.DENY)))
        .forEach(each -> Spot.of(each.finding()).ifPresent(refused::add));
    for (KubernetesObject object : release.objects().orElseThrow()) {
      Optional<String> namespace =
          ReleaseCheck.CLUSTER_KINDS.contains(object.kind())
              ? Optional.empty()
              : object.namespace().or(() -> Optional.of(release.namespace()));
      Review review = Requests.of(object.node()).in(namespace).review();
      Set<Spot> later = refused(objects.judge(review, object).weighed());
      assertThat(refused).as("%s %s", object.kind(), object.name()).containsAll(later);
      ARRIVED.incrementAndGet();
      REFUSED.addAndGet(later.size());
    }
  }

  private static Set<Spot> refused(Weighed weighed) {
    return weighed.found().stream()
        .filter(found -> found.decision() == Decision.DENY)
        .flatMap(found -> Spot.of(found.finding()).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
