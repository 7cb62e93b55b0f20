package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.evaluate.Batch;
import dev.chartgate.evaluate.ChartSchemaCheck;
import dev.chartgate.evaluate.EngineOptions;
import dev.chartgate.evaluate.PolicyEngine;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.Subject;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.render.KubeVersion;
import dev.chartgate.helm.render.RenderBounds;
import dev.chartgate.load.LoadBounds;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.LoadResult;
import dev.chartgate.load.ObjectLoader;
import dev.chartgate.load.ReleaseLoader;
import dev.chartgate.load.RenderSettings;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Rule;
import dev.chartgate.schema.SchemaCatalog;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SetArgument;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The linter, given chart and values, and the webhook, given the record that Helm makes of them,
 * say the same: rule, outcome, severity, message, object and field, and the values key where a
 * record can tell it, which is for all that is found in values. (A record holds no subcharts'
 * templates, so what is found in an object has no key there; and no files, so rules that read
 * {@code inputs} are Unknown.)
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T16:00:00Z"));
  private static final Ruleset RULES = TestRules.builtInPacks();
  private static final List<KnownChart> CHARTS =
      RULES.packs().stream().flatMap(pack -> pack.charts().stream()).toList();

  private static final Map<String, List<String>> SUPERSEDED =
      RULES.packs().stream()
          .flatMap(pack -> pack.rules().stream())
          .collect(Collectors.toMap(rule -> rule.id().code(), Rule::supersedes));

  @TempDir private static Path scratch;

  @TestFactory
  Stream<DynamicTest> webhook_and_linter_agree_on_every_release() {
    List<TestRelease> releases =
        TestRelease.all().stream().filter(TestRelease::isRendered).toList();
    assertThat(releases).hasSizeGreaterThan(200);
    return releases.stream()
        .map(release ->
            DynamicTest.dynamicTest(
                release.toString(),
                release.folder().resolve("expected.yaml").toUri(),
                () -> agree(release)));
  }

  private static void agree(TestRelease test) throws IOException, InterruptedException {
    Release linted = load(test, true);
    MappingNode record = RecordOf.pending(linted, load(test, false), test.chart(scratch));
    FakeCluster cluster = new FakeCluster();
    test.facts().ifPresent(cluster::facts);
    ReleaseCheck check = new ReleaseCheck(RULES, cluster, CLOCK);
    ObjectLoader loader =
        new ObjectLoader(CHARTS, HelmVersion.V4, Optional.empty(), LoadBounds.DEFAULT);
    Weighed weighed =
        new RecordJudge(
                loader,
                check,
                cluster,
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
    List<String> webhook = lines(byWebhook, readsInputs);
    List<String> linter = lines(report.findings(), readsInputs);
    assertThat(webhook).containsAll(linter);
    List<String> more = new ArrayList<>(webhook);
    linter.forEach(more::remove);
    assertThat(more).allMatch(line -> isSaidBetter(line, report.findings()));
    assertThat(weighed.missed()).isEmpty();
    assertThat(report.notEvaluated()).isEmpty();
  }

  /** Whether the linter says of what the webhook found that another rule found the same. */
  private static boolean isSaidBetter(String line, List<Finding> byLinter) {
    String code = line.substring(0, line.indexOf(' '));
    return byLinter.stream()
        .flatMap(
            finding -> Stream.concat(Stream.of(finding.rule().code()), finding.also().stream()))
        .anyMatch(better -> SUPERSEDED.getOrDefault(better, List.of()).contains(code));
  }

  private static Release load(TestRelease test, boolean withValues)
      throws IOException, InterruptedException {
    List<SetArgument> sets = new ArrayList<>();
    if (withValues) {
      test.all("--set").forEach(text -> sets.add(new SetArgument("--set", text)));
      test.all("--set-string").forEach(text -> sets.add(new SetArgument("--set-string", text)));
    }
    LoadResult loaded =
        new ReleaseLoader()
            .load(
                LoadRequest.in(test.folder())
                    .paths(test.chart(scratch).toAbsolutePath().toString())
                    .valuesFiles(withValues ? test.all("-f") : List.of())
                    .sets(sets)
                    .namespace(test.option("--namespace"))
                    .releaseName(Optional.of(test.name()))
                    .factsFile(test.facts().map(_ -> "facts.yaml"))
                    .charts(CHARTS)
                    .rendering(
                        new RenderSettings(
                            test.option("--kube-version")
                                .flatMap(version -> KubeVersion.parse(version, HelmVersion.V4))
                                .orElse(KubeVersion.DEFAULT),
                            test.all("--api-versions"),
                            false,
                            false,
                            new ChartSchemaCheck(),
                            RenderBounds.DEFAULT))
                    .build());
    assertThat(loaded.problems()).isEmpty();
    return loaded.releases().getFirst();
  }

  private static Report lint(Release release) {
    PolicyEngine engine =
        PolicyEngine.of(
            RULES.packs(),
            EngineOptions.defaults(),
            RULES.compiler(),
            new SchemaCatalog(AgreementTest.class.getClassLoader()));
    return PolicyEngine.checkAll(
        List.of(new Batch(engine, List.of(release), List.of())),
        Waivers.on(LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC)));
  }

  private static List<String> lines(List<Finding> findings, Set<String> without) {
    return findings.stream()
        .filter(finding -> !without.contains(finding.rule().code()))
        .map(AgreementTest::line)
        .sorted()
        .toList();
  }

  private static String line(Finding finding) {
    boolean ofObject = finding.subject().isPresent();
    return String.join(
        " | ",
        finding.rule().code(),
        finding.outcome().label(),
        finding.severity().label(),
        finding.outcome() == Outcome.UNKNOWN ? finding.wants().toString() : finding.message(),
        ofObject ? "" : finding.place().flatMap(Place::key).orElse(""),
        finding.subject().map(Subject::toString).orElse(""),
        finding.subject().flatMap(Subject::path).orElse(""));
  }
}
