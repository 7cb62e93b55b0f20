package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.BaselineEntry;
import dev.chartgate.finding.BaselineTally;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Report;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.ReleaseLoader;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.Selection;
import dev.chartgate.rule.cel.CelBounds;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.schema.SchemaCatalog;
import dev.chartgate.waiver.Baseline;
import dev.chartgate.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a baseline agrees to, what it never hides, and what counts as mended. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BaselineTest {
  private static final RuleCompiler COMPILER = new RuleCompiler(new CelCompiler(CelBounds.DEFAULT));
  private static final UnaryOperator<String> NAMES = UnaryOperator.identity();
  private static final Pack PACK =
      InlinePack.of(
          "test",
          rule("debug-on", "TST001", "values", "!values.debug", "at: debug\n"),
          rule(
              "few-replicas", "TST002", "object", "object.spec.replicas > 1", "at: $object.spec\n"),
          rule("no-cni", "TST003", "values", "facts.cni.name == 'x'", ""),
          rule("wrong", "TST004", "values", "values.name < 3", ""),
          rule("item-bad", "TST005", "values", "self != 'bad'", "select: $values.items[*]\n"));

  @TempDir private Path folder;

  private static String rule(String id, String code, String scope, String test, String more) {
    return """
    id: %s
    code: %s
    title: It does not hold
    severity: error
    scope: %s
    %s%sassert: "%s"
    message: "'wrong'"
    """
        .formatted(
            id, code, scope, scope.equals("object") ? "kinds: [Deployment]\n" : "", more, test);
  }

  @Test
  void it_agrees_to_what_it_holds_and_to_no_more() throws IOException {
    Release both = release("web", "debug: true\n", deployment("web"));
    Map<BaselineEntry, Integer> baseline =
        found(release("web", "debug: true\n", ""), "TST001", "TST002");

    Report report = check(listed(baseline, true), List.of(both), "TST001", "TST002");

    assertThat(codes(report, Outcome.BASELINED)).containsExactly("TST001");
    assertThat(codes(report, Outcome.FAILED)).containsExactly("TST002");
    assertThat(report.summary().baselined()).isEqualTo(1);
    assertThat(report.summary().errors()).isEqualTo(1);
  }

  @Test
  void one_of_two_equal_findings_does_not_hide_the_other() throws IOException {
    String two = deployment("web") + "---\n" + deployment("web");
    Map<BaselineEntry, Integer> baseline = found(release("web", "", deployment("web")), "TST002");

    Report report = check(listed(baseline, true), List.of(release("web", "", two)), "TST002");
    assertThat(codes(report, Outcome.BASELINED)).containsExactly("TST002");
    assertThat(codes(report, Outcome.FAILED)).containsExactly("TST002");

    Map<BaselineEntry, Integer> ofBoth = found(release("web", "", two), "TST002");
    assertThat(ofBoth).hasSize(1).containsValue(2);
    Report mended =
        check(listed(ofBoth, true), List.of(release("web", "", deployment("web"))), "TST002");
    assertThat(tally(mended).mended()).isEqualTo(1);
    assertThat(tally(mended).kept()).isEqualTo(baseline);
  }

  @Test
  void it_never_hides_what_is_unknown_or_errored() throws IOException {
    Release release = release("web", "name: a\n", "");
    Report open = check(everything(), List.of(release), "TST003", "TST004");

    assertThat(codes(open, Outcome.UNKNOWN)).containsExactly("TST003");
    assertThat(codes(open, Outcome.ERRORED)).containsExactly("TST004");
    assertThat(open.isComplete()).isFalse();
    assertThat(tally(open).found()).isEmpty();

    Map<BaselineEntry, Integer> forged =
        Map.of(
            entry(open, "TST003"), 5,
            entry(open, "TST004"), 5);
    Report report = check(listed(forged, true), List.of(release), "TST003", "TST004");
    assertThat(report.findings()).isEqualTo(open.findings());
    assertThat(tally(report).kept()).isEqualTo(forged);
    assertThat(tally(report).mended()).isZero();
  }

  @Test
  void it_counts_only_where_all_that_it_says_fits() throws IOException {
    Release release = release("web", "debug: true\n", "");
    BaselineEntry entry = found(release, "TST001").keySet().iterator().next();
    BaselineEntry forged =
        new BaselineEntry(
            entry.fingerprint(),
            "TST002",
            entry.release(),
            entry.file(),
            entry.object(),
            entry.namespace(),
            entry.field(),
            entry.key());

    Report report = check(listed(Map.of(forged, 1), true), List.of(release), "TST001", "TST002");

    assertThat(codes(report, Outcome.FAILED)).containsExactly("TST001");
  }

  @Test
  void a_waived_finding_stays_waived_and_its_entry_stays_too() throws IOException {
    Map<BaselineEntry, Integer> baseline = found(release("web", "debug: true\n", ""), "TST001");
    String waived = "debug: true # chartgate:ignore TST001 until=2026-12-31 reason=agreed\n";

    Report report =
        check(listed(baseline, true), List.of(release("web", waived, "")), "TST001", "CG005");

    assertThat(codes(report, Outcome.WAIVED)).containsExactly("TST001");
    assertThat(tally(report).kept()).isEqualTo(baseline);
    assertThat(tally(report).found()).isEmpty();
  }

  @Test
  void what_is_no_longer_found_is_mended_only_where_that_is_known() throws IOException {
    Map<BaselineEntry, Integer> baseline = found(release("web", "debug: true\n", ""), "TST001");
    Release mended = release("web", "debug: false\n", "");

    assertThat(tally(check(listed(baseline, false), List.of(mended), "TST001")).mended()).isOne();
    // The rule is not in force.
    assertThat(tally(check(listed(baseline, true), List.of(mended), "TST005")).mended()).isZero();
    // Nothing says what the value is.
    Release without = release("web", "", deployment("web"));
    assertThat(tally(check(listed(baseline, true), List.of(without), "TST001")).mended()).isZero();
    // Part of the release was not read.
    Release broken = release("web", "debug: false\n", deployment("a") + "---\nkind: [\n");
    assertThat(tally(check(listed(baseline, true), List.of(broken), "TST001")).mended()).isZero();
    // Another release of its name is open.
    assertThat(tally(check(listed(baseline, true), List.of(mended, without), "TST001")).mended())
        .isZero();
  }

  @Test
  void what_belongs_to_releases_that_are_gone_is_mended_where_all_were_judged() throws IOException {
    Map<BaselineEntry, Integer> baseline = found(release("old", "debug: true\n", ""), "TST001");
    List<Release> others = List.of(release("web", "debug: false\n", ""));

    assertThat(tally(check(listed(baseline, false), others, "TST001")).kept()).isEqualTo(baseline);
    assertThat(tally(check(listed(baseline, true), others, "TST001")).kept()).isEmpty();
    List<Release> broken =
        List.of(release("web", "debug: false\n", deployment("a") + "---\nkind: [\n"));
    assertThat(tally(check(listed(baseline, true), broken, "TST001")).kept()).isEqualTo(baseline);
  }

  @Test
  void files_tell_releases_apart_that_nobody_named() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "debug: true\n");
    Files.writeString(folder.resolve("b.yaml"), "debug: true\n");
    Map<BaselineEntry, Integer> baseline = found(load("a.yaml").getFirst(), "TST001");

    Report report = check(listed(baseline, true), load("a.yaml", "b.yaml"), "TST001");

    assertThat(report.findings())
        .filteredOn(finding -> finding.outcome() == Outcome.FAILED)
        .extracting(finding -> finding.place().orElseThrow().file().orElseThrow())
        .containsExactly("b.yaml");
  }

  @Test
  void it_holds_all_that_is_found_though_a_report_lists_less() throws IOException {
    int many = ListedFindings.MOST + 100;
    Release release = release("web", "items: [" + "bad, ".repeat(many) + "good]\n", "");

    Report report = check(everything(), List.of(release), "TST005");
    assertThat(report.findings()).hasSize(ListedFindings.MOST);
    assertThat(report.summary().baselined()).isEqualTo(many);
    assertThat(tally(report).found()).hasSize(many);

    Report agreed = check(listed(tally(report).found(), true), List.of(release), "TST005");
    assertThat(agreed.summary().errors()).isZero();
  }

  private Map<BaselineEntry, Integer> found(Release release, String... rules) {
    return tally(check(everything(), List.of(release), rules)).found();
  }

  private static Baseline everything() {
    return new Baseline.Everything(NAMES);
  }

  private static Baseline listed(Map<BaselineEntry, Integer> entries, boolean complete) {
    return new Baseline.Listed(NAMES, entries, complete);
  }

  private static BaselineTally tally(Report report) {
    return report.baseline().orElseThrow();
  }

  private static BaselineEntry entry(Report report, String code) {
    Finding found =
        report.findings().stream()
            .filter(finding -> finding.rule().code().equals(code))
            .findFirst()
            .orElseThrow();
    return BaselineEntry.of(found, Optional.empty());
  }

  private static List<String> codes(Report report, Outcome outcome) {
    return report.findings().stream()
        .filter(finding -> finding.outcome() == outcome)
        .map(finding -> finding.rule().code())
        .toList();
  }

  private static Report check(Baseline baseline, List<Release> releases, String... rules) {
    PolicyEngine engine =
        PolicyEngine.of(
            List.of(PACK),
            new EngineOptions(
                Profile.DEFAULT,
                new Selection(List.of(rules), List.of()),
                Policy.NONE,
                Set.of("test"),
                false),
            COMPILER,
            new SchemaCatalog(BaselineTest.class.getClassLoader()));
    return PolicyEngine.checkAll(
        List.of(new Batch(engine, releases, List.of())),
        new Waivers(
            List.of(),
            LocalDate.parse("2026-06-15"),
            NAMES,
            true,
            Optional.empty(),
            Optional.of(baseline)));
  }

  private static String deployment(String name) {
    return """
    apiVersion: apps/v1
    kind: Deployment
    metadata: { name: %s }
    spec: { replicas: 1 }
    """
        .formatted(name);
  }

  private Release release(String name, String values, String objects) throws IOException {
    Files.writeString(folder.resolve("values.yaml"), values);
    Files.writeString(folder.resolve("objects.yaml"), objects);
    LoadRequest.Builder request =
        LoadRequest.in(folder).releaseName(Optional.of(name)).packs(List.of("test"));
    if (!values.isEmpty()) {
      request = request.valuesFiles("values.yaml");
    }
    if (!objects.isEmpty()) {
      request = request.paths("objects.yaml");
    }
    return new ReleaseLoader().load(request.build()).releases().getFirst();
  }

  private List<Release> load(String... files) {
    return new ReleaseLoader()
        .load(LoadRequest.in(folder).paths(files).packs(List.of("test")).build())
        .releases();
  }
}
