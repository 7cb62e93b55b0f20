package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.schemas.OwnSchema;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds the reader of facts and their schema to the same shape. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FactsSchemaDriftTest {

  @Test
  void the_reader_and_the_schema_know_the_same_facts() throws IOException {
    JsonNode schema = OwnSchema.tree("facts-1.json");
    assertSame(FactsShape.FILE, schema, schema, "facts");
  }

  private static void assertSame(FactsShape shape, JsonNode schema, JsonNode root, String path) {
    JsonNode target = resolved(schema, root);
    String type = target.path("type").isString() ? target.path("type").asString() : "";
    switch (shape) {
      case FactsShape.Anything() -> assertThat(target.has("type")).as(path).isFalse();
      case FactsShape.Text() -> assertThat(type).as(path).isEqualTo("string");
      case FactsShape.IntegerNumber() -> assertThat(type).as(path).isEqualTo("integer");
      case FactsShape.Truth() -> assertThat(type).as(path).isEqualTo("boolean");
      case FactsShape.Quantity() ->
          assertThat(target.path("type").toString()).as(path).isEqualTo("[\"string\",\"number\"]");
      case FactsShape.ListOf(FactsShape item) -> {
        assertThat(type).as(path).isEqualTo("array");
        assertSame(item, target.path("items"), root, path + "[]");
      }
      case FactsShape.MapOf(FactsShape value) -> {
        assertThat(type).as(path).isEqualTo("object");
        assertSame(value, target.path("additionalProperties"), root, path + ".*");
      }
      case FactsShape.Fields fields -> {
        assertThat(type).as(path).isEqualTo("object");
        assertThat(target.path("additionalProperties").asBoolean(true)).as(path).isFalse();
        assertThat(target.path("properties").propertyNames())
            .as(path)
            .containsExactlyInAnyOrderElementsOf(fields.fields().keySet());
        fields
            .fields()
            .forEach((key, field) ->
                assertSame(field, target.path("properties").path(key), root, path + "." + key));
      }
    }
  }

  private static JsonNode resolved(JsonNode schema, JsonNode root) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : root.at(reference.substring(1));
  }
}
