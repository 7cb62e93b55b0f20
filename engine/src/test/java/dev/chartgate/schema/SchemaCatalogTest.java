package dev.chartgate.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.schema.SchemaValidator.Nulls;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SchemaCatalogTest {

  private static SchemaCatalog.Result find(String chart, Map<String, String> files) {
    return catalog(files).find(chart);
  }

  private static SchemaCatalog catalog(Map<String, String> files) {
    ClassLoader classes =
        new ClassLoader(null) {
          @Override
          public @Nullable InputStream getResourceAsStream(String name) {
            String text = files.get(name);
            return text == null
                ? null
                : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
          }
        };
    return new SchemaCatalog(classes);
  }

  @Test
  void a_schema_is_found_by_the_name_of_its_chart() throws BadSchemaException {
    SchemaCatalog.Result result =
        find(
            "shop",
            Map.of(
                SchemaCatalog.FOLDER + "shop.json",
                "{\"properties\": {\"a\": {\"$ref\": \"parts/a.json\"}}}",
                SchemaCatalog.FOLDER + "parts/a.json",
                "{\"type\": \"string\"}"));

    assertThat(result).isInstanceOf(SchemaCatalog.Found.class);
    SchemaValidator schema = ((SchemaCatalog.Found) result).schema();
    assertThat(schema.validate(SchemaValidatorTest.values("a: 1"), NodePath.ROOT, Nulls.ABSENT))
        .hasSize(1);
  }

  @Test
  void it_is_compiled_once_and_serves_many_threads() {
    SchemaCatalog catalog =
        catalog(
            Map.of(
                SchemaCatalog.FOLDER + "shop.json",
                "{\"properties\": {\"a\": {\"$ref\": \"#/$defs/b\"}}, \"$defs\": {\"b\":"
                    + " {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}}}"));
    SchemaCatalog.Result found = catalog.find("shop");

    assertThat(catalog.find("shop")).isSameAs(found);
    SchemaValidator schema = ((SchemaCatalog.Found) found).schema();
    assertThat(
            IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> errors(schema, i % 2 == 0 ? "a: text" : "a: [1]"))
                .toList())
        .isEqualTo(IntStream.range(0, 2_000).map(i -> i % 2 == 0 ? 0 : 1).boxed().toList());
  }

  private static int errors(SchemaValidator schema, String values) {
    try {
      return schema
          .validate(SchemaValidatorTest.values(values), NodePath.ROOT, Nulls.ABSENT)
          .size();
    } catch (BadSchemaException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_chart_without_a_schema_is_not_the_same_as_a_broken_schema() {
    assertThat(find("shop", Map.of())).isEqualTo(new SchemaCatalog.Absent());

    SchemaCatalog.Result broken = find("shop", Map.of(SchemaCatalog.FOLDER + "shop.json", "{\"a"));
    assertThat(broken)
        .isInstanceOfSatisfying(
            SchemaCatalog.Broken.class,
            result ->
                assertThat(result.problems())
                    .extracting(Problem::toString)
                    .first()
                    .asString()
                    .startsWith(SchemaCatalog.FOLDER + "shop.json:1:"));
  }

  @Test
  void a_name_that_is_a_path_finds_nothing() {
    Map<String, String> files = Map.of(SchemaCatalog.FOLDER + "../x.json", "{}");

    assertThat(find("../x", files)).isEqualTo(new SchemaCatalog.Absent());
    assertThat(find("", files)).isEqualTo(new SchemaCatalog.Absent());
  }
}
