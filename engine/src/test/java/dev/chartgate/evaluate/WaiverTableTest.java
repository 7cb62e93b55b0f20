package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Report;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.ReleaseLoader;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.PackException;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.PolicyReader;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.rule.Selection;
import dev.chartgate.rule.cel.CelBounds;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.schema.SchemaCatalog;
import dev.chartgate.source.Problem;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SourceText;
import dev.chartgate.waiver.FileWaiver;
import dev.chartgate.waiver.WaiverFileReader;
import dev.chartgate.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads {@code waivers/outcomes.table}, and holds the engine to each of its rows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WaiverTableTest {
  private static final Path TABLE = Path.of("src/test/resources/waivers/outcomes.table");
  private static final LocalDate TODAY = LocalDate.parse("2026-06-15");
  private static final String VALUES =
      """
      name: web
      image:
        repository: app
        tag: latest
      debug: true
      about: |
        text
      quoted: "q"
      """;
  private static final String MANIFEST =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 1
      """;
  private static final Pack PACK =
      InlinePack.of(
          "test",
          rule("tag-moves", "TST001", "values", "values.image.tag != 'latest'", "image.tag"),
          rule("debug-on", "TST002", "values", "!values.debug", "debug"),
          rule("one-replica", "TST004", "object", "object.spec.replicas > 1", "spec.replicas"));
  private static final RuleCompiler COMPILER = new RuleCompiler(new CelCompiler(CelBounds.DEFAULT));

  @TempDir private Path folder;

  record Row(String place, String waiver, String policy, String waived, String remark) {}

  private static String rule(String id, String code, String scope, String condition, String at) {
    return """
    id: %s
    code: %s
    title: It does not hold
    severity: error
    scope: %s
    %sassert: "%s"
    at: %s
    message: "'wrong'"
    """
        .formatted(
            id, code, scope, scope.equals("object") ? "kinds: [Deployment]\n" : "", condition, at);
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\\|", -1);
        rows.add(
            new Row(
                cells[0].strip(),
                cells[1].strip(),
                cells[2].strip(),
                cells[3].strip(),
                cells[4].strip()));
      }
    }
    return rows;
  }

  @Test
  void the_table_has_a_hundred_waivers_of_all_kinds() throws IOException {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
    assertThat(rows())
        .extracting(Row::place)
        .contains("tag", "above tag", "replicas", "annotation", "file", "end", "text");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_waiver_has_the_outcome_that_the_table_states(Row row) throws Exception {
    Problems problems = new Problems();
    List<FileWaiver> files =
        row.place.equals("file")
            ? new WaiverFileReader(new RuleCatalog(List.of(PACK)), problems)
                .read(new SourceText("waivers.yaml", "waivers:\n  - " + row.waiver + "\n"))
            : List.of();
    if (row.waived.equals("refused")) {
      assertThat(problems.sorted())
          .extracting(Problem::toString)
          .singleElement()
          .asString()
          .startsWith("waivers.yaml:2:")
          .contains(row.remark);
      return;
    }
    assertThat(problems.sorted()).isEmpty();

    Report report = report(row, files);

    assertThat(codes(report, Outcome.WAIVED))
        .isEqualTo(row.waived.equals("-") ? List.of() : List.of(row.waived));
    List<String> found = new ArrayList<>(List.of("TST001", "TST002", "TST004"));
    found.remove(row.waived);
    List<Finding> remarks =
        report.findings().stream().filter(f -> f.rule().code().startsWith("CG")).toList();
    assertThat(codes(report, Outcome.FAILED))
        .containsAll(found)
        .hasSize(3 - waived(row) + remarks.size());
    if (row.remark.equals("-")) {
      assertThat(remarks).isEmpty();
    } else {
      assertThat(remarks).hasSize(1);
      String remark = remarks.getFirst().rule().code() + " " + remarks.getFirst().message();
      assertThat(remark.replace("this waiver does not count: ", "")).startsWith(row.remark);
    }
    assertThat(report.summary().waived()).isEqualTo(waived(row));
  }

  private static int waived(Row row) {
    return row.waived.equals("-") ? 0 : 1;
  }

  @Test
  void a_finding_whose_waiver_has_ended_says_so() throws Exception {
    Report report =
        report(new Row("tag", "TST001 until=2026-06-14 reason=\"agreed\"", "", "", ""), List.of());

    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().code().equals("TST001"))
        .extracting(Finding::message)
        .containsExactly("wrong; the waiver at values.yaml:4:16 ended on 2026-06-14");
  }

  @Test
  void a_waived_finding_says_by_what() throws Exception {
    Report report =
        report(
            new Row("annotation", "TST004: agreed; until=2026-12-31; owner=us", "", "", ""),
            List.of());

    assertThat(report.findings())
        .filteredOn(finding -> finding.outcome() == Outcome.WAIVED)
        .extracting(finding -> finding.waiver().orElseThrow())
        .singleElement()
        .satisfies(waiver -> {
          assertThat(waiver.reason()).isEqualTo("agreed");
          assertThat(waiver.owner()).contains("us");
          assertThat(waiver.carried()).isTrue();
        });
  }

  private Report report(Row row, List<FileWaiver> files) throws IOException, PackException {
    Policy policy =
        row.policy.isEmpty()
            ? Policy.NONE
            : new PolicyReader(new RuleCatalog(List.of(PACK)))
                .read(new SourceText("policy.yaml", "waivers: { " + row.policy + " }\n"));
    EngineOptions options =
        new EngineOptions(Profile.DEFAULT, Selection.ALL, policy, Set.of(), false);
    PolicyEngine engine =
        PolicyEngine.of(
            List.of(PACK),
            options,
            COMPILER,
            new SchemaCatalog(WaiverTableTest.class.getClassLoader()));
    return PolicyEngine.checkAll(
        List.of(new Batch(engine, List.of(release(row)), List.of())),
        new Waivers(files, TODAY, UnaryOperator.identity(), true));
  }

  private Release release(Row row) throws IOException {
    Files.writeString(folder.resolve("values.yaml"), with(VALUES, row));
    Files.writeString(folder.resolve("web.yaml"), with(MANIFEST, row));
    return new ReleaseLoader()
        .load(
            LoadRequest.in(folder)
                .paths("web.yaml")
                .valuesFiles("values.yaml")
                .releaseName(Optional.of("web"))
                .build())
        .releases()
        .getFirst();
  }

  /** A text with the waiver of a row, if that stands in it. */
  private static String with(String text, Row row) {
    String comment = "# chartgate:ignore " + row.waiver;
    StringBuilder changed = new StringBuilder();
    for (String line : text.lines().toList()) {
      String key = line.strip().split(":", -1)[0];
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      if (row.place.equals("above " + key)) {
        changed.append(indent).append(comment).append('\n');
      }
      changed.append(line);
      if (row.place.equals(key) || (row.place.equals("text") && key.equals("text"))) {
        changed.append("  ").append(comment);
      }
      if (row.place.equals("quoted") && key.equals("quoted")) {
        changed.setLength(changed.length() - comment.length() - 5);
        changed.append("'a ").append(comment).append("'");
      }
      changed.append('\n');
      if (row.place.equals("annotation") && key.equals("metadata")) {
        int colon = row.waiver.indexOf(':');
        changed
            .append("  annotations: { \"ignore.chartgate.dev/")
            .append(row.waiver, 0, colon)
            .append("\": \"")
            .append(row.waiver.substring(colon + 1).strip())
            .append("\" }\n");
      }
    }
    if (row.place.equals("end") && text.equals(VALUES)) {
      changed.append(comment).append('\n');
    }
    return changed.toString();
  }

  private static List<String> codes(Report report, Outcome outcome) {
    return report.findings().stream()
        .filter(finding -> finding.outcome() == outcome)
        .map(finding -> finding.rule().code())
        .sorted()
        .toList();
  }
}
