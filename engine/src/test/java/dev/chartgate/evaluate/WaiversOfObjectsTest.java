package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Outcome;
import dev.chartgate.release.Admission;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.rule.cel.CelBounds;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.schema.SchemaCatalog;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SourceText;
import dev.chartgate.waiver.FileWaiver;
import dev.chartgate.waiver.WaiverFileReader;
import dev.chartgate.waiver.Waivers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is agreed for a release holds for the release; of an object that arrives by itself, which
 * release it is of is not known, so only what is agreed without a release's name holds.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WaiversOfObjectsTest {
  private static final Pack PACK =
      InlinePack.of(
          "test",
          """
          id: general
          code: TST001
          title: It does not hold
          severity: error
          scope: object
          kinds: [Service]
          assert: "false"
          message: "'no'"
          """,
          """
          id: special
          code: TST002
          title: It does not hold
          severity: error
          scope: values
          supersedes: [TST001]
          assert: "false"
          message: "'no'"
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule: TST001, release: web                        | WAIVED | FAILED",
        "rule: TST001, release: '*'                        | WAIVED | FAILED",
        "rule: TST001, release: web, object: Service/s     | WAIVED | FAILED",
        "rule: TST001, release: other                      | FAILED | FAILED",
        "rule: TST001, release: web, key: a.b              | FAILED | FAILED",
        "rule: TST001, key: a.b                            | FAILED | FAILED",
        "rule: TST001, object: Service/s                   | WAIVED | WAIVED",
        "rule: TST002, object: Service/s                   | FAILED | WAIVED",
        "rule: TST001, object: Service/x                   | FAILED | FAILED",
        "rule: TST001, release: web, namespace: prod       | WAIVED | FAILED",
        "rule: TST001, release: web, namespace: other      | FAILED | FAILED",
        "rule: TST001, object: Service/s, namespace: pr*  | WAIVED | WAIVED",
        "rule: TST001, object: Service/s, namespace: 't*'  | FAILED | FAILED",
      })
  void a_waiver_holds(String waiver, Outcome inRelease, Outcome alone) {
    Release release =
        ReleaseOf.name("web")
            .objects("apiVersion: v1\nkind: Service\nmetadata: { name: s }\n")
            .build();
    Admission admission =
        new Admission(
            MappingNode.empty(Mark.start(new SourceText("review", ""))),
            Optional.empty(),
            Optional.empty());

    assertThat(outcome(release, waiver)).isEqualTo(inRelease);
    assertThat(outcome(release.withAdmission(admission), waiver)).isEqualTo(alone);
  }

  private static Outcome outcome(Release release, String waiver) {
    Problems problems = new Problems();
    List<FileWaiver> waivers =
        new WaiverFileReader(new RuleCatalog(List.of(PACK)), problems)
            .read(
                new SourceText(
                    "waivers.yaml",
                    "waivers: [{ %s, reason: r, until: 2030-01-01 }]".formatted(waiver)));
    assertThat(problems.sorted()).isEmpty();
    PolicyEngine engine =
        PolicyEngine.of(
            List.of(PACK),
            EngineOptions.defaults(),
            new RuleCompiler(new CelCompiler(CelBounds.DEFAULT)),
            new SchemaCatalog(WaiversOfObjectsTest.class.getClassLoader()));
    return PolicyEngine.checkAll(
            List.of(new Batch(engine, List.of(release), List.of())),
            new Waivers(waivers, LocalDate.of(2026, 11, 21), UnaryOperator.identity(), false))
        .findings()
        .stream()
        .filter(finding -> finding.rule().code().equals("TST001"))
        .findFirst()
        .orElseThrow()
        .outcome();
  }
}
