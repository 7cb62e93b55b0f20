package dev.chartgate.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.report.TraceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TraceSchemaTest {
  private static final String NAME = "trace-1.json";
  private static final Path GOLDENS =
      Path.of("../engine/src/test/resources/dev/chartgate/report/trace");

  private static List<Path> goldens() throws IOException {
    try (Stream<Path> files = Files.list(GOLDENS)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @Test
  void the_writer_names_it() {
    assertThat(TraceJson.SCHEMA).isEqualTo(OwnSchema.BASE + NAME);
  }

  @Test
  void every_golden_of_the_writer_satisfies_it() throws IOException {
    assertThat(goldens()).hasSizeGreaterThan(1);
    for (Path golden : goldens()) {
      assertThat(OwnSchema.of(NAME).mistakes(Files.readString(golden)))
          .as(golden.toString())
          .isEmpty();
    }
  }

  @Test
  void it_describes_each_member_that_the_writer_writes_and_no_other() throws IOException {
    Set<String> written = new TreeSet<>();
    for (Path golden : goldens()) {
      addNames(JsonMapper.shared().readTree(Files.readString(golden)), written);
    }
    Set<String> described = new TreeSet<>();
    addProperties(OwnSchema.tree(NAME), described);
    assertThat(described).isEqualTo(written);
  }

  private static void addNames(JsonNode node, Set<String> names) {
    names.addAll(node.propertyNames());
    node.forEach(child -> addNames(child, names));
  }

  private static void addProperties(JsonNode schema, Set<String> names) {
    names.addAll(schema.path("properties").propertyNames());
    schema.forEach(child -> addProperties(child, names));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trace-1.json|trace-2.json",
        "\"fields\": [|\"leaves\": [",
        "\"guards\": [|\"silent\": [",
        "\"path\": \"spec.replicas\"|\"path\": 1",
        "\"namespace\": \"prod\"|\"namespace\": \"\"",
        "\"confidence\": \"via\"|\"confidence\": \"unknown\"",
        "\"line\": 2|\"line\": 0",
        "\"file\": \"values.yaml\"|\"name\": \"values.yaml\"",
        "\"moving\": true|\"moving\": false"
      })
  void it_refuses_a_trace_of_another_shape(String change) throws IOException {
    String golden = Files.readString(GOLDENS.resolve("many.json"));
    int bar = change.indexOf('|');
    String from = change.substring(0, bar);
    assertThat(golden).contains(from);
    assertThat(OwnSchema.of(NAME).mistakes(golden.replace(from, change.substring(bar + 1))))
        .isNotEmpty();
  }
}
