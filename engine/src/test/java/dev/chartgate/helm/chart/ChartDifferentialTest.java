package dev.chartgate.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.Judge;
import dev.chartgate.load.ChartFolder;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChartDifferentialTest {
  private static final String[] RANGE_PIECES = {
    "1", "2", "0", "1.2", "1.2.3", "0.0.3", "0.2", "*", "x", "1.x", "1.2.x", "X", "-alpha",
    "-beta.2", "+b1", "v1.2", ">", "<", ">=", "<=", "=", "!=", "~", "^", "~>", "=>", " ", " ", ",",
    ", ", " || ", " - ", "|", "a", ".", "01"
  };
  private static final String[] VERSIONS = {
    "1.2.3",
    "1.2.4",
    "0.0.3",
    "0.2.5",
    "2.0.0",
    "1.2.3-alpha",
    "1.2.3-beta.2",
    "1.2",
    "v1.2.3",
    "0.0.0",
    "1.3.0+b1",
    "11.1.0",
    "1.2.3-0",
    "x",
    "01.2.3",
    "1.2.3-01"
  };
  private static final String[] RULE_PIECES = {
    "a",
    "b",
    "*",
    "?",
    "/",
    "!",
    "[ab]",
    "[^a]",
    "[a-b]",
    "\\a",
    "docs",
    ".bak",
    "**",
    "-",
    "templates",
    "#",
    " "
  };
  private static final List<String> PATHS =
      List.of(
          "a",
          "b",
          "ab",
          "a.bak",
          "docs/a",
          "docs/b.bak",
          "docs/ab/a",
          "c/docs/a",
          "templates/a",
          "templates/.a",
          "-");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void generated_ranges_hold_the_versions_that_they_hold_for_helm(HelmVersion version) {
    try (Judge judge = Judge.start(version)) {
      Random random = new Random(11);
      int held = 0;
      for (int i = 0; i < 4_000; i++) {
        StringBuilder range = new StringBuilder();
        for (int j = random.nextInt(7); j > 0; j--) {
          range.append(RANGE_PIECES[random.nextInt(RANGE_PIECES.length)]);
        }
        String text = VERSIONS[random.nextInt(VERSIONS.length)];
        boolean holds =
            DependencyRange.parse(range.toString()).map(r -> r.contains(text)).orElse(false);
        held += holds ? 1 : 0;
        assertThat(String.valueOf(holds))
            .as("'%s' in '%s'", text, range)
            .isEqualTo(
                judge
                    .ask(Map.of("op", "range", "flag", range.toString(), "text", text))
                    .results()
                    .getFirst());
      }
      assertThat(held).isGreaterThan(100);
    }
  }

  @ParameterizedTest
  @EnumSource
  void generated_ignore_rules_leave_out_what_they_leave_out_for_helm(HelmVersion version)
      throws IOException {
    Path web = folder.resolve("web");
    for (String path : PATHS) {
      Files.createDirectories(web.resolve(path).getParent());
      Files.writeString(web.resolve(path), "");
    }
    Files.writeString(web.resolve("Chart.yaml"), "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    try (Judge judge = Judge.start(version)) {
      Random random = new Random(13);
      for (int i = 0; i < 800; i++) {
        StringBuilder rules = new StringBuilder();
        for (int j = random.nextInt(6); j >= 0; j--) {
          rules.append(RULE_PIECES[random.nextInt(RULE_PIECES.length)]);
          rules.append(random.nextInt(4) == 0 ? "\n" : "");
        }
        Files.writeString(web.resolve(".helmignore"), rules);
        assertThat(ours(version, web)).as("rules:%n%s", rules).isEqualTo(theirs(judge, web));
      }
    }
  }

  private static String ours(HelmVersion version, Path web) {
    try {
      Chart chart =
          new ChartLoader(version, ChartBounds.DEFAULT, new YamlReader(YamlBounds.DEFAULT))
              .loadFiles("", ChartFolder.read(web, "", ChartBounds.DEFAULT), "directory")
              .chart();
      return "\"files\": %s, \"name\": \"web\", \"subcharts\": [], \"templates\": %s"
          .formatted(names(chart.files()), names(chart.templates()));
    } catch (ChartException e) {
      return "error";
    }
  }

  private static List<String> names(List<ChartFile> files) {
    TreeSet<String> names = new TreeSet<>();
    files.forEach(file -> names.add('"' + file.path() + '"'));
    return List.copyOf(names);
  }

  private static String theirs(Judge judge, Path web) {
    Judge.Answer answer = judge.ask(Map.of("op", "load", "path", web.toString()));
    if (answer.error().isPresent()) {
      return "error";
    }
    String text = answer.results().getFirst();
    return text.substring(1, text.indexOf(", \"values\""));
  }
}
