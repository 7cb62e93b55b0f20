package dev.chartgate.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.schemas.OwnSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds the reader of waivers and their schema to the same keys. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WaiverSchemaTest {
  private static final String SCHEMA = "waivers-1.json";

  @Test
  void a_mapping_has_the_same_keys_for_the_reader_and_in_the_schema() throws IOException {
    JsonNode file = OwnSchema.tree(SCHEMA);
    JsonNode waiver = file.at("/$defs/waiver");

    assertThat(file.path("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(WaiverShapes.FILE.keys());
    assertThat(waiver.path("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(WaiverShapes.WAIVER.keys());
    List<String> required = new ArrayList<>();
    waiver.path("required").forEach(item -> required.add(item.asString()));
    assertThat(required).containsExactlyInAnyOrderElementsOf(WaiverShapes.WAIVER.required());
  }

  @Test
  void a_waiver_has_a_target_a_reason_and_a_date() throws IOException {
    OwnSchema schema = OwnSchema.of(SCHEMA);
    String waiver =
        """
        {"waivers": [{"rule": "DSX001", "key": "a", "reason": "agreed", "until": "2026-12-31"}]}
        """;

    assertThat(schema.mistakes(waiver)).isEmpty();
    assertThat(schema.mistakes(waiver.replace("\"key\": \"a\",", ""))).isNotEmpty();
    assertThat(schema.mistakes(waiver.replace("\"reason\": \"agreed\",", ""))).isNotEmpty();
    assertThat(schema.mistakes(waiver.replace("2026-12-31", "soon"))).isNotEmpty();
  }
}
