package dev.chartgate.helm.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.CanonicalText;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.Judge;
import dev.chartgate.helm.chart.ChartBounds;
import dev.chartgate.helm.chart.ChartLoader;
import dev.chartgate.load.ChartFolder;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestdataChartsTest {
  private static final Path CHARTS = Path.of("..", "testdata", "charts");

  @ParameterizedTest
  @EnumSource
  void the_charts_of_testdata_have_the_values_that_helm_gives_them(HelmVersion version)
      throws Exception {
    try (Judge judge = Judge.start(version)) {
      for (Path chart : children(CHARTS)) {
        for (String given : given(chart)) {
          assertThat(ours(version, chart, given))
              .as("%s with%n%s", chart, given)
              .isEqualTo(theirs(judge, chart, given));
        }
      }
    }
  }

  /** Nothing, each further values file of the chart, and some values that touch every scope. */
  private static List<String> given(Path chart) throws Exception {
    Stream<Path> further =
        children(chart).stream()
            .filter(file -> String.valueOf(file.getFileName()).matches("values-.+\\.yaml"));
    List<String> texts = new ArrayList<>(List.of("{}", "global: {added: {a: null}}\n"));
    for (Path file : further.toList()) {
      texts.add(Files.readString(file));
    }
    return texts;
  }

  private static List<Path> children(Path folder) throws Exception {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private static String ours(HelmVersion version, Path chart, String given) throws Exception {
    YamlReader reader = new YamlReader(YamlBounds.DEFAULT);
    var loaded =
        new ChartLoader(version, ChartBounds.DEFAULT, reader)
            .loadFiles("", ChartFolder.read(chart, "", ChartBounds.DEFAULT), "directory");
    return CanonicalText.of(
        new ValuesMerger(version, MergeBounds.DEFAULT, ArgumentFiles.none())
            .merge(
                loaded.chart(),
                List.of(new ValuesInput.File(reader.read(new SourceText("given", given)))))
            .values()
            .effective());
  }

  private static String theirs(Judge judge, Path chart, String given) throws Exception {
    SortedMap<String, String> texts = new TreeMap<>();
    ChartFolder.read(chart, "", ChartBounds.DEFAULT)
        .forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
    return judge
        .ask(
            Map.of(
                "op",
                "values",
                "chart",
                texts,
                "files",
                List.of(given),
                "sets",
                List.of(),
                "times",
                1))
        .results()
        .getFirst();
  }
}
