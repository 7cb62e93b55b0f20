package dev.chartgate.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.report.ReportFormat;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.Shape;
import dev.chartgate.source.SingleDocument;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the reader and the published schema of configurations to the same keys and words. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ConfigurationSchemaTest {
  private static final Path SCHEMA =
      Path.of("../schemas/src/main/resources/META-INF/chartgate/schemas/config-1.json");

  record Pair(Shape shape, String pointer) {}

  private static List<Pair> pairs() {
    return List.of(
        new Pair(ConfigurationShapes.CONFIGURATION, ""),
        new Pair(ConfigurationShapes.OVERRIDE, "$defs.override"),
        new Pair(ConfigurationShapes.DEFAULTS, "$defs.settings"),
        new Pair(ConfigurationShapes.RELEASE, "$defs.release"),
        new Pair(ConfigurationShapes.DECLARED, "$defs.declared"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_mapping_has_the_same_keys_for_the_reader_and_in_the_schema(Pair pair) throws IOException {
    MappingNode schema = at(pair.pointer());

    assertThat(schema.mapping("properties").orElseThrow().keys())
        .containsExactlyInAnyOrderElementsOf(pair.shape().keys());
    assertThat(words(schema.sequence("required")))
        .containsExactlyInAnyOrderElementsOf(pair.shape().required());
    assertThat(schema.get("additionalProperties").orElseThrow()).hasToString("false");
  }

  @Test
  void every_mapping_of_the_schema_has_a_shape() throws IOException {
    List<String> paired = pairs().stream().map(Pair::pointer).toList();
    for (MappingNode.Entry definition : at("$defs").entries()) {
      if (definition.value() instanceof MappingNode mapping && mapping.has("properties")) {
        assertThat(paired).contains("$defs." + definition.key());
      }
    }
  }

  @Test
  void words_are_the_same_for_the_reader_and_in_the_schema() throws IOException {
    assertThat(words(at("$defs.profile").sequence("enum")))
        .containsExactlyElementsOf(ConfigurationWords.PROFILE.keySet());
    assertThat(words(at("properties.failSeverity").sequence("enum")))
        .containsExactlyElementsOf(ConfigurationWords.SEVERITY.keySet());
    assertThat(words(at("properties.compat").sequence("enum")))
        .containsExactlyElementsOf(ConfigurationWords.COMPAT.keySet());
    assertThat(at("properties.output.items").string("pattern"))
        .contains("^(%s)(=.+)?$".formatted(String.join("|", ReportFormat.labels())));
    assertThat(words(at("$defs.helmVersion").sequence("enum")).stream().distinct())
        .containsExactlyInAnyOrderElementsOf(ConfigurationWords.HELM.keySet());
  }

  /** JSON is YAML, so the reader of configurations reads their schema. */
  private static MappingNode at(String path) throws IOException {
    Problems problems = new Problems();
    Node root =
        SingleDocument.read(new SourceText(SCHEMA.toString(), Files.readString(SCHEMA)), problems)
            .orElseThrow();
    assertThat(problems.sorted()).isEmpty();
    Node found = path.isEmpty() ? root : root.at(NodePath.parse(path)).orElseThrow();
    return (MappingNode) found;
  }

  private static List<String> words(Optional<SequenceNode> list) {
    return list.stream()
        .flatMap(items -> items.items().stream())
        .map(item -> ((ScalarNode) item).text())
        .toList();
  }
}
