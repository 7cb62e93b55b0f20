package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.cli.formats.WrittenReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Judges the releases of {@code testdata} as their {@code expected.yaml} says, and holds the
 * reports to their formats.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleasesTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> a_run_finds_what_is_expected_of_it() {
    return TestData.releases().stream()
        .flatMap(folder -> ReleaseRun.of(folder).stream())
        .map(run ->
            DynamicTest.dynamicTest(
                run.name(), run.folder().resolve("expected.yaml").toUri(), () -> check(run)));
  }

  private void check(ReleaseRun run) throws IOException {
    WrittenReports reports = new WrittenReports(folder, WrittenReports.namesOfBrief());
    List<String> arguments = new ArrayList<>(run.arguments());
    arguments.addAll(reports.arguments());

    LintRun lint = LintRun.in(run.folder(), arguments);

    assertThat(ExpectedFinding.differences(run.findings(), lint.report().findings("failed")))
        .isEmpty();
    assertThat(lint.report().count("errored")).isZero();
    assertThat(lint.report().notEvaluated()).isEmpty();
    assertThat(lint.exitCode()).isEqualTo(run.exitCode());
    assertThat(reports.mistakes()).isEmpty();
  }
}
