package dev.chartgate.cli.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds SARIF to the schema that OASIS has published, which {@code CHARTGATE_SARIF_SCHEMA} names.
 */
@Tag("real-programs")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SarifSchemaTest {
  private static JsonFormat format;

  @BeforeAll
  static void read_the_schema() throws IOException {
    String file = System.getenv(WrittenReports.SARIF_SCHEMA);
    assertThat(file)
        .as("%s names the schema of SARIF 2.1.0; .ci/run sets it", WrittenReports.SARIF_SCHEMA)
        .isNotBlank();
    format = JsonFormat.of(Path.of(file));
  }

  @Test
  void each_golden_satisfies_it() throws IOException {
    try (Stream<Path> goldens = Files.list(FormatsTest.GOLDENS.resolve("sarif"))) {
      List<Path> files = goldens.sorted().toList();
      assertThat(files).hasSizeGreaterThan(10);
      for (Path file : files) {
        assertThat(format.mistakes(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void a_report_of_another_shape_does_not() throws IOException {
    String golden = Files.readString(FormatsTest.GOLDENS.resolve("sarif/one.sarif"));
    for (String[] change :
        new String[][] {
          {"\"level\": \"error\"", "\"level\": \"fatal\""},
          {"\"startLine\": 5", "\"startLine\": 0"},
          {"\"text\"", "\"texts\""},
          {"\"executionSuccessful\"", "\"successful\""}
        }) {
      assertThat(golden).contains(change[0]);
      assertThat(format.mistakes(golden.replace(change[0], change[1]))).isNotEmpty();
    }
  }
}
