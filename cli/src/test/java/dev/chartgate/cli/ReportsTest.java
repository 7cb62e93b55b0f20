package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.cli.formats.WrittenReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes reports of releases of {@code testdata} with all that passed, and holds each to its
 * format. {@link ReleasesTest} does it for every release in the formats that leave out what passed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportsTest {
  /**
   * Every so many releases one is judged, since a report with all that passed takes its time;
   * {@code -Dreports.every=1} judges all of them.
   */
  private static final int EVERY = Integer.getInteger("reports.every", 12);

  @TempDir private Path folder;

  /** The runs whose reports are looked at. */
  private static Stream<ReleaseRun> runs() {
    List<Path> releases = TestData.releases();
    return IntStream.range(0, releases.size())
        .filter(i -> i % EVERY == 0)
        .mapToObj(releases::get)
        .map(release -> ReleaseRun.of(release).getLast());
  }

  @TestFactory
  Stream<DynamicTest> a_report_is_what_its_readers_take() {
    return runs().map(run -> DynamicTest.dynamicTest(run.name(), () -> check(run)));
  }

  private void check(ReleaseRun run) throws IOException {
    WrittenReports reports = new WrittenReports(folder, WrittenReports.names());
    List<String> arguments = new ArrayList<>(run.arguments());
    arguments.addAll(reports.arguments());

    LintRun lint = LintRun.in(run.folder(), arguments);

    assertThat(lint.exitCode()).isEqualTo(run.exitCode());
    assertThat(reports.mistakes()).isEmpty();
  }
}
