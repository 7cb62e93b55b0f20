package dev.chartgate.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportSchemaTest {
  private static final Path GOLDENS =
      Path.of("../engine/src/test/resources/dev/chartgate/report/json");
  private static final Path SCHEMA =
      Path.of("src/main/resources/META-INF/chartgate/schemas/report-1.json");

  @Test
  void every_golden_of_the_reporter_satisfies_it() throws IOException {
    try (Stream<Path> goldens = Files.list(GOLDENS)) {
      List<Path> files = goldens.sorted().toList();
      assertThat(files).hasSizeGreaterThan(5);
      for (Path golden : files) {
        assertThat(mistakes(Files.readString(golden))).as(golden.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"code\": \"DSX001\"|\"code\": 1",
        "\"severity\": \"error\"|\"severity\": \"fatal\"",
        "\"outcome\": \"failed\"|\"outcome\": \"maybe\"",
        "\"line\": 5|\"line\": 0",
        "\"file\": \"values.yaml\"|\"path\": \"values.yaml\"",
        "\"endLine\": 5,|\"lastLine\": 5,",
        "\"role\": \"default\"|\"role\": \"other\"",
        "\"wants\": []|\"wants\": null",
        "\"errors\": 1|\"errors\": -1",
        "report-1.json|report-2.json"
      })
  void it_refuses_a_report_of_another_shape(String change) throws IOException {
    String golden = Files.readString(GOLDENS.resolve("one.json"));
    int bar = change.indexOf('|');
    String from = change.substring(0, bar);
    assertThat(golden).contains(from);
    assertThat(mistakes(golden.replace(from, change.substring(bar + 1)))).isNotEmpty();
  }

  private static List<String> mistakes(String report) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA));
    return schema.validate(report, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
