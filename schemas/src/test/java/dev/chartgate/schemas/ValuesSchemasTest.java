package dev.chartgate.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.load.PackFolders;
import dev.chartgate.schema.SchemaCatalog;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ValuesSchemasTest {
  private static final Path PACKS = Path.of("../rules/src/main/resources/META-INF/chartgate");

  private static List<String> schemas() throws IOException {
    return OwnSchema.namesForValues();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void the_engine_compiles_it_and_it_is_called_as_its_file(String name) throws IOException {
    assertThat(new SchemaCatalog(getClass().getClassLoader()).find(chart(name)))
        .isInstanceOf(SchemaCatalog.Found.class);
    assertThat(OwnSchema.tree(name).path("$id").asString()).isEqualTo(OwnSchema.BASE + name);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void the_defaults_of_the_pack_satisfy_it(String name) throws IOException {
    assertThat(OwnSchema.of(name).mistakes(defaults(chart(name)).toString())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void it_describes_every_key_and_the_pack_has_the_defaults_that_it_names(String name)
      throws IOException {
    JsonNode schema = OwnSchema.tree(name);
    List<String> wrong = new ArrayList<>();
    compare(schema, schema, defaults(chart(name)), "", wrong);
    assertThat(wrong).isEmpty();
  }

  private static void compare(
      JsonNode root, JsonNode schema, JsonNode values, String path, List<String> wrong) {
    for (Map.Entry<String, JsonNode> entry : schema.path("properties").properties()) {
      String key = path + "." + entry.getKey();
      JsonNode property = resolve(root, entry.getValue());
      JsonNode value = values.path(entry.getKey());
      if (property.path("description").asString("").isBlank()) {
        wrong.add(key + " has no description");
      }
      if (property.has("default")
          && !value.isMissingNode()
          && !property.get("default").equals(value)) {
        wrong.add(key + " is " + value + " in the pack");
      }
      compare(root, property, value, key, wrong);
    }
  }

  private static JsonNode resolve(JsonNode root, JsonNode property) {
    return property.has("$ref") ? root.at(property.get("$ref").asString().substring(1)) : property;
  }

  private static String chart(String name) {
    return name.substring("values/".length(), name.length() - ".json".length());
  }

  private static JsonNode defaults(String chart) throws IOException {
    for (TextFolder folder : PackFolders.inDirectory(PACKS, "packs")) {
      for (SourceText file : folder.files()) {
        if (TextFolder.fileName(file).equals("pack.yaml")) {
          JsonNode pack = JsonMapper.shared().readTree(Json.write(Json.read(file)));
          for (JsonNode known : pack.path("charts")) {
            if (known.path("name").asString().equals(chart)) {
              return known.path("defaults").path("values");
            }
          }
        }
      }
    }
    throw new AssertionError("no pack has defaults of the chart " + chart);
  }
}
