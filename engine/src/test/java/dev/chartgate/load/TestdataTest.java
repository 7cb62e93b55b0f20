package dev.chartgate.load;

import static dev.chartgate.load.LoadFolder.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads what the folder testdata holds: real charts, rendered objects and records of real Helm. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TestdataTest {
  private static final Path ROOT = Path.of("..", "testdata");

  private static LoadResult load(LoadRequest.Builder request) {
    return new ReleaseLoader().load(request.build());
  }

  private static Release only(LoadResult result) {
    assertThat(told(result.problems())).isEmpty();
    assertThat(result.releases()).hasSize(1);
    return result.releases().getFirst();
  }

  static List<String> releases() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("releases/dsx-connect"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> valuesFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.startsWith("values"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void values_objects_and_facts_of_a_release_are_read_together(String name) throws IOException {
    Path folder = ROOT.resolve("releases/dsx-connect").resolve(name);
    LoadRequest.Builder request = LoadRequest.in(folder).valuesFiles(valuesFiles(folder));
    boolean rendered = false;
    for (String objects : List.of("manifests.yaml", "manifests")) {
      if (Files.exists(folder.resolve(objects))) {
        request.paths(objects);
        rendered = true;
      }
    }
    if (Files.exists(folder.resolve("facts.yaml"))) {
      request.factsFile(Optional.of("facts.yaml"));
    }

    Release release = only(load(request.packs(List.of("any"))));

    assertThat(told(release.notEvaluated())).isEmpty();
    assertThat(release.values()).isPresent();
    assertThat(release.objects().isPresent()).isEqualTo(rendered);
    if (rendered) {
      assertThat(release.chart()).map(ChartInfo::name).contains("dsx-connect-chart");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"production", "scanner-url-empty"})
  void a_record_is_the_same_release_as_yaml_and_as_json(String name) {
    Release yaml = only(load(LoadRequest.in(ROOT).paths("records/" + name + ".yaml")));
    Release json = only(load(LoadRequest.in(ROOT).paths("records/" + name + ".json")));

    assertThat(yaml.chart()).map(ChartInfo::version).contains(Optional.of("0.3.88"));
    assertThat(yaml.objects().orElseThrow()).hasSizeGreaterThan(10);
    assertThat(LoadFolder.objects(json)).isEqualTo(LoadFolder.objects(yaml));
    assertThat(json.values().orElseThrow().effective())
        .hasToString(
            yaml.values().orElseThrow().effective().toString().replace(".yaml!", ".json!"));
    assertThat(told(yaml.notEvaluated())).isEmpty();
  }

  @Test
  void the_chart_is_read_with_its_subcharts() {
    Release release = only(load(LoadRequest.in(ROOT).paths("charts/dsx-connect")));

    assertThat(release.chart()).map(ChartInfo::name).contains("dsx-connect-chart");
    assertThat(release.chart().orElseThrow().dependencies()).contains("redis", "dsxa-scanner");
    assertThat(told(release.notEvaluated())).isEmpty();
    assertThat(release.objects().orElseThrow()).hasSizeGreaterThan(10);
  }
}
