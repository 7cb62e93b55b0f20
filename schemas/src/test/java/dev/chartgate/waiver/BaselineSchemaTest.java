package dev.chartgate.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.BaselineEntry;
import dev.chartgate.report.BaselineJson;
import dev.chartgate.schemas.OwnSchema;
import dev.chartgate.source.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds the reader and the writer of baselines and their schema to the same keys. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BaselineSchemaTest {
  private static final String SCHEMA = "baseline-1.json";

  @Test
  void a_mapping_has_the_same_keys_for_the_reader_and_in_the_schema() throws IOException {
    JsonNode file = OwnSchema.tree(SCHEMA);

    same(file, BaselineShapes.FILE);
    same(file.at("/$defs/finding"), BaselineShapes.FINDING);
    assertThat(file.at("/properties/schema/const").asString()).isEqualTo(BaselineEntry.SCHEMA);
  }

  private static void same(JsonNode schema, Shape shape) {
    assertThat(schema.path("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(shape.keys());
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(item -> required.add(item.asString()));
    assertThat(required).containsExactlyInAnyOrderElementsOf(shape.required());
    assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
  }

  @Test
  void what_is_written_satisfies_it_and_what_is_refused_does_not() throws IOException {
    OwnSchema schema = OwnSchema.of(SCHEMA);
    String written =
        BaselineJson.of(
            Map.of(
                new BaselineEntry(
                    "0123456789abcdef0123456789abcdef",
                    "DSX001",
                    "prod",
                    Optional.of("a.yaml"),
                    Optional.of("Deployment/web"),
                    Optional.of("shop"),
                    Optional.of("spec.replicas"),
                    Optional.of("replicas")),
                2));

    assertThat(schema.mistakes(written)).isEmpty();
    assertThat(schema.mistakes(BaselineJson.of(Map.of()))).isEmpty();
    for (String key : BaselineShapes.FINDING.keys()) {
      String changed = written.replace('"' + key + '"', "\"other\"");
      assertThat(changed).isNotEqualTo(written);
      assertThat(schema.mistakes(changed)).as(key).isNotEmpty();
    }
    assertThat(schema.mistakes(written.replace("\"count\": 2", "\"count\": 0"))).isNotEmpty();
    assertThat(schema.mistakes(written.replace("0123", "zzzz"))).isNotEmpty();
    assertThat(schema.mistakes(written.replace("baseline-1", "baseline-2"))).isNotEmpty();
  }
}
