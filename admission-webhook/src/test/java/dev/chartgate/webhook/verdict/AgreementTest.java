package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.evaluate.Batch;
import dev.chartgate.evaluate.EngineOptions;
import dev.chartgate.evaluate.PolicyEngine;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.Subject;
import dev.chartgate.finding.Superseded;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.load.LoadBounds;
import dev.chartgate.load.ObjectLoader;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.schema.SchemaCatalog;
import dev.chartgate.source.MappingNode;
import dev.chartgate.waiver.Waivers;
import dev.chartgate.webhook.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The linter, given chart and values, and the webhook, given the record that Helm makes of them,
 * say the same: rule, outcome, severity, message, values key, object and field. What differs does
 * so because a record holds less: no files, so rules that read {@code inputs} are Unknown; and no
 * subcharts' templates, so of what is found in objects that a subchart wrote no values key is
 * known, and what the linter merges into a finding at such a key stays by itself. One release is
 * rendered for another version of Kubernetes than its cluster's, which Helm does not do when it
 * installs; of its objects keys are not compared.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T16:00:00Z"));
  private static final Ruleset RULES = TestRules.builtInPacks();
  private static final FakeCluster CLUSTER = new FakeCluster();
  private static final ReleaseCheck WEBHOOK = new ReleaseCheck(RULES, CLUSTER, CLOCK);
  private static final PolicyEngine LINTER =
      PolicyEngine.of(
          RULES.packs(),
          EngineOptions.defaults(),
          RULES.compiler(),
          new SchemaCatalog(AgreementTest.class.getClassLoader()));

  @TempDir private static Path scratch;

  @TestFactory
  Stream<DynamicTest> webhook_and_linter_agree_on_every_release() {
    return TestRelease.eachRendered(AgreementTest::agree);
  }

  private static void agree(TestRelease test) throws IOException, InterruptedException {
    Release linted = RenderedRelease.of(test, scratch);
    MappingNode record = RenderedRelease.record(test, linted, scratch);
    CLUSTER.knowing(test.facts());
    ObjectLoader loader =
        new ObjectLoader(
            RenderedRelease.CHARTS, HelmVersion.V4, Optional.empty(), LoadBounds.DEFAULT);
    Weighed weighed =
        new RecordJudge(
                loader,
                WEBHOOK,
                CLUSTER,
                VerdictSettings.DEFAULT,
                new Agreements(RULES, CLOCK),
                new AdmittedReleases())
            .judge(Requests.of(record).review(), new KubernetesObject(record, Optional.empty()))
            .weighed();
    List<Finding> byWebhook = new ArrayList<>(weighed.unknowable());
    weighed.found().forEach(found -> byWebhook.add(found.finding()));
    byWebhook.addAll(weighed.waived());
    Report report = lint(linted);

    Set<String> readsInputs = new HashSet<>();
    weighed.unknowable().forEach(finding -> readsInputs.add(finding.rule().code()));
    Predicate<Finding> isTraced = isTraced(test, linted);
    List<Finding> merged =
        report.superseded().stream().map(Superseded::finding).filter(isTraced.negate()).toList();
    List<String> webhook = new ArrayList<>(lines(byWebhook, readsInputs, isTraced));
    List<String> linter = lines(report.findings(), readsInputs, isTraced);
    // Only what the linter merged may be there besides.
    lines(merged, readsInputs, isTraced).stream()
        .filter(line -> count(webhook, line) > count(linter, line))
        .forEach(webhook::remove);
    assertThat(webhook).isEqualTo(linter);
    assertThat(weighed.missed()).isEmpty();
    assertThat(report.notEvaluated()).isEmpty();
  }

  /** Whether it can be told of a finding which values key decides it. */
  private static Predicate<Finding> isTraced(TestRelease test, Release linted) {
    Set<String> ofSubcharts =
        linted.objects().orElseThrow().stream()
            .filter(object -> object.template().filter(n -> n.contains("/charts/")).isPresent())
            .map(object -> object.subject(Optional.of(linted.namespace()), Optional.empty()))
            .map(AgreementTest::name)
            .collect(Collectors.toSet());
    Optional<String> version = test.option("--kube-version");
    boolean isOfThatVersion =
        version.isEmpty()
            || linted
                .facts()
                .node()
                .string("serverVersion")
                .filter(known -> !minor(known).equals(minor(version.get())))
                .isEmpty();
    return finding ->
        finding
            .subject()
            .filter(subject -> !isOfThatVersion || ofSubcharts.contains(name(subject)))
            .isEmpty();
  }

  private static String minor(String version) {
    return version.substring(0, version.lastIndexOf('.'));
  }

  private static long count(List<String> lines, String line) {
    return lines.stream().filter(line::equals).count();
  }

  private static String name(Subject subject) {
    return "%s in %s".formatted(subject, subject.namespace().orElse(""));
  }

  private static Report lint(Release release) {
    return PolicyEngine.checkAll(
        List.of(new Batch(LINTER, List.of(release), List.of())),
        Waivers.on(LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC)));
  }

  private static List<String> lines(
      List<Finding> findings, Set<String> without, Predicate<Finding> isTraced) {
    return findings.stream()
        .filter(finding -> !without.contains(finding.rule().code()))
        .map(finding -> line(finding, isTraced.test(finding)))
        .sorted()
        .toList();
  }

  private static String line(Finding finding, boolean hasKey) {
    return String.join(
        " | ",
        finding.rule().code(),
        finding.outcome().label(),
        finding.severity().label(),
        finding.outcome() == Outcome.UNKNOWN ? finding.wants().toString() : finding.message(),
        hasKey ? finding.place().flatMap(Place::key).orElse("") : "",
        finding.subject().map(Subject::toString).orElse(""),
        finding.subject().flatMap(Subject::path).orElse(""));
  }
}
