package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Judges the releases of {@code testdata} as their {@code expected.yaml} says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleasesTest {
  @TestFactory
  Stream<DynamicTest> a_run_finds_what_is_expected_of_it() {
    return TestData.releases().stream()
        .flatMap(folder -> ReleaseRun.of(folder).stream())
        .map(run ->
            DynamicTest.dynamicTest(
                run.name(), run.folder().resolve("expected.yaml").toUri(), () -> check(run)));
  }

  private static void check(ReleaseRun run) {
    LintRun lint = LintRun.in(run.folder(), run.arguments());
    assertThat(ExpectedFinding.differences(run.findings(), lint.report().findings("failed")))
        .isEmpty();
    assertThat(lint.report().count("errored")).isZero();
    assertThat(lint.report().notEvaluated()).isEmpty();
    assertThat(lint.exitCode()).isEqualTo(run.exitCode());
  }
}
