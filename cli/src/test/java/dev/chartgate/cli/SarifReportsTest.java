package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.cli.formats.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the SARIF of each release of {@code testdata} to the published schema, which {@code
 * CHARTGATE_SARIF_SCHEMA} names; the other formats are held to theirs by {@link ReleasesTest}.
 */
@Tag("real-programs")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SarifReportsTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> a_report_satisfies_the_schema() throws IOException {
    String schema = System.getenv("CHARTGATE_SARIF_SCHEMA");
    assertThat(schema)
        .as("CHARTGATE_SARIF_SCHEMA names the schema of SARIF 2.1.0; .ci/run sets it")
        .isNotBlank();
    JsonFormat format = JsonFormat.of(Path.of(schema));
    return TestData.releases().stream()
        .map(release -> ReleaseRun.of(release).getLast())
        .map(run -> DynamicTest.dynamicTest(run.name(), () -> check(run, format)));
  }

  private void check(ReleaseRun run, JsonFormat format) throws IOException {
    Path file = folder.resolve("report.sarif").toAbsolutePath();
    List<String> arguments = new ArrayList<>(run.arguments());
    arguments.addAll(List.of("-o", "sarif=" + file));
    LintRun.in(run.folder(), arguments);

    String report = Files.readString(file);
    assertThat(format.mistakes(report)).isEmpty();
    assertThat(report.split("\"partialFingerprints\"", -1).length - 1)
        .isGreaterThanOrEqualTo(run.findings().size() > 0 ? 1 : 0);
  }
}
