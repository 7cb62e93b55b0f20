package dev.chartgate.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.load.PackFolders;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OwnSchemasTest {
  private static final Path PACKS = Path.of("../rules/src/main/resources/META-INF/chartgate");

  private static final Path EVERYTHING =
      Path.of("../cli/src/test/resources/configurations/everything.yaml");

  private static List<String> schemas() throws IOException {
    return OwnSchema.names();
  }

  @Test
  void there_is_one_for_each_kind_of_file() throws IOException {
    assertThat(schemas())
        .contains(
            "baseline-1.json",
            "compose-1.json",
            "config-1.json",
            "facts-1.json",
            "pack-1.json",
            "policy-1.json",
            "report-1.json",
            "rule-1.json",
            "trace-1.json",
            "waivers-1.json");
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void a_schema_compiles_without_a_network(String name) throws IOException {
    assertThat(OwnSchema.of(name).mistakes("7")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void a_schema_is_called_as_its_file(String name) throws IOException {
    JsonNode schema = OwnSchema.tree(name);
    assertThat(schema.path("$id").asString()).isEqualTo(OwnSchema.BASE + name);
    assertThat(schema.path("$schema").asString())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("title").asString()).isNotBlank();
    assertThat(schema.path("description").asString()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void references_lead_to_what_is_there(String name) throws IOException {
    JsonNode schema = OwnSchema.tree(name);
    for (String reference : references(schema)) {
      int hash = reference.indexOf('#');
      String file = hash < 0 ? reference : reference.substring(0, hash);
      JsonNode target =
          file.isEmpty() ? schema : OwnSchema.tree(file.substring(OwnSchema.BASE.length()));
      assertThat(target.at(hash < 0 ? "" : reference.substring(hash + 1)).isMissingNode())
          .as(reference)
          .isFalse();
    }
  }

  private static List<String> references(JsonNode node) {
    List<String> found = new ArrayList<>();
    if (node.has("$ref")) {
      found.add(node.path("$ref").asString());
    }
    node.forEach(child -> found.addAll(references(child)));
    return found;
  }

  @Test
  void a_configuration_with_every_key_satisfies_its_schema_and_one_with_another_does_not()
      throws IOException {
    SourceText file = new SourceText(EVERYTHING.toString(), Files.readString(EVERYTHING));
    String json = Json.write(Json.read(file));
    OwnSchema schema = OwnSchema.of("config-1.json");

    assertThat(schema.mistakes(json)).isEmpty();
    assertThat(schema.mistakes(json.replace("failSeverity", "failSeverty"))).isNotEmpty();
    assertThat(schema.mistakes(json.replace("\"staging\"", "\"stage\""))).isNotEmpty();
  }

  @Test
  void every_file_of_a_pack_satisfies_its_schema() throws IOException {
    OwnSchema pack = OwnSchema.of("pack-1.json");
    OwnSchema rule = OwnSchema.of("rule-1.json");
    List<TextFolder> folders =
        Stream.concat(
                PackFolders.inDirectory(PACKS, "packs").stream(),
                PackFolders.inDirectory(Path.of("src/test/resources"), "packs").stream())
            .toList();
    assertThat(folders).hasSizeGreaterThan(2);
    for (TextFolder folder : folders) {
      for (SourceText file : folder.files()) {
        OwnSchema schema = TextFolder.fileName(file).equals("pack.yaml") ? pack : rule;
        assertThat(schema.mistakes(Json.write(Json.read(file)))).as(file.name()).isEmpty();
      }
    }
  }
}
