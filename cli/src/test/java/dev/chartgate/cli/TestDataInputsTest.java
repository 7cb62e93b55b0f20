package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gives what {@code testdata} holds in other ways than its {@code expected.yaml} does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestDataInputsTest {
  private static final Path DSX_CONNECT = TestData.RELEASES.resolve("dsx-connect");

  @ParameterizedTest
  @CsvSource({
    "production.yaml, production",
    "production.json, production",
    "scanner-url-empty.yaml, scanner-url-empty-rendered",
    "scanner-url-empty.json, scanner-url-empty-rendered"
  })
  void a_record_says_what_its_release_says(String record, String release) {
    ReleaseRun run = ReleaseRun.of(DSX_CONNECT.resolve(release)).getFirst();
    LintRun lint =
        LintRun.in(
            run.folder(), List.of("lint", "../../../records/" + record, "--facts", "facts.yaml"));

    assertThat(lint.report().failedCodes())
        .isEqualTo(run.findings().stream().map(ExpectedFinding::code).distinct().sorted().toList());
    assertThat(lint.report().notEvaluated()).isEmpty();
    assertThat(lint.report().count("errored")).isZero();
    assertThat(lint.exitCode()).isEqualTo(run.exitCode());
  }

  @ParameterizedTest
  @CsvSource({"mutable-tags", "placeholder-url", "minimal"})
  void objects_on_standard_input_are_judged_as_those_of_a_file(String release) {
    ReleaseRun run =
        ReleaseRun.of(DSX_CONNECT.resolve(release)).stream()
            .filter(each -> each.arguments().contains("manifests.yaml"))
            .findFirst()
            .orElseThrow();
    List<String> arguments = new ArrayList<>(run.arguments());
    arguments.replaceAll(argument -> argument.equals("manifests.yaml") ? "-" : argument);
    arguments.addAll(List.of("--stdin-filename", "manifests.yaml"));
    String rendered = TestData.text(run.folder().resolve("manifests.yaml"));

    LintRun lint = LintRun.in(run.folder(), arguments, rendered);

    assertThat(ExpectedFinding.differences(run.findings(), lint.report().findings("failed")))
        .isEmpty();
    assertThat(lint.exitCode()).isEqualTo(run.exitCode());
  }

  @Test
  void values_without_a_scan_url_are_found_and_once_mended_pass() {
    Path folder = DSX_CONNECT.resolve("scanner-url-empty");
    List<String> found = List.of("lint", "values.yaml", "-q");
    TestConsole console = new TestConsole(folder.toAbsolutePath());
    assertThat(console.run(found.toArray(String[]::new))).isEqualTo(ExitCode.FOUND);
    assertThat(console.stdout())
        .startsWith("values.yaml:3:5: error DSX001 ")
        .contains("help: Set global.env.DSXCONNECT_SCANNER__SCAN_BINARY_URL to your DSXA endpoint");

    List<String> mended = new ArrayList<>(found);
    mended.addAll(
        List.of(
            "--set-string",
            "global.env.DSXCONNECT_SCANNER__SCAN_BINARY_URL=https://dsxa.corp.net/scan/binary/v2"));
    LintRun lint = LintRun.in(folder, mended);
    assertThat(lint.report().findings("failed")).isEmpty();
    assertThat(lint.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "dsx-connect, manifests.yaml, 20",
    "dsx-connect, values.yaml, 50",
    "xerv, manifests.yaml, 8",
    "xerv, values.yaml, 50",
    "zymtrace, manifests.yaml, 8",
    "zymtrace, values.yaml, 40"
  })
  void no_rule_errs_on_a_file_that_is_given_alone(String document, String name, int atLeast)
      throws IOException {
    List<String> paths = files(document, name);
    assertThat(paths).hasSizeGreaterThan(atLeast);
    List<String> arguments = new ArrayList<>(List.of("lint", "--pack", document));
    arguments.addAll(paths);

    LintRun lint = LintRun.in(TestData.ROOT, arguments);

    assertThat(lint.report().findings("errored")).isEmpty();
    assertThat(lint.report().notEvaluated()).isEmpty();
    assertThat(lint.report().count("files")).isGreaterThanOrEqualTo(paths.size());
  }

  @Test
  void no_rule_errs_on_a_chart_or_on_samples_for_it() {
    LintRun lint =
        LintRun.in(
            TestData.ROOT.resolve("charts"),
            List.of(
                "lint",
                "dsx-connect",
                "dsx-connect/examples",
                "dsx-connect/values-dev.yaml",
                "xerv",
                "zymtrace-backend",
                "zymtrace-profiler"));

    assertThat(lint.report().findings("errored")).isEmpty();
  }

  /** The files of this name in all releases of a document, as arguments. */
  private static List<String> files(String document, String name) throws IOException {
    try (Stream<Path> files = Files.walk(TestData.RELEASES.resolve(document))) {
      return files
          .filter(file -> file.getFileName().toString().equals(name))
          .map(file -> TestData.ROOT.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
