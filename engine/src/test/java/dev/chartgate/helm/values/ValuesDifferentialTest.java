package dev.chartgate.helm.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.CanonicalText;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.Judge;
import dev.chartgate.helm.Shrinker;
import dev.chartgate.helm.chart.ChartBounds;
import dev.chartgate.helm.chart.ChartException;
import dev.chartgate.helm.chart.ChartLoader;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValuesDifferentialTest {
  private static final int CASES = 2_500;

  /** Helm goes through subcharts in random order; so many runs show every order of two. */
  private static final int RUNS = 30;

  private int deaths;

  @ParameterizedTest
  @EnumSource
  void effective_values_of_generated_charts_are_those_of_helm(HelmVersion version) {
    try (Judge judge = Judge.start(version)) {
      ValuesCases cases = new ValuesCases(20_261_121);
      int accepted = 0;
      for (int i = 0; i < CASES; i++) {
        ValuesCase generated = cases.next();
        accepted += ours(version, generated).equals("error") ? 0 : 1;
        if (!agree(judge, version, generated)) {
          ValuesCase smallest =
              Shrinker.shrink(generated, ValuesCase::smaller, c -> !agree(judge, version, c));
          assertThat(outcomes(theirs(judge, smallest, RUNS)))
              .as("case %d, made smaller:%n%s", i, smallest)
              .contains(ours(version, smallest));
        }
      }
      assertThat(deaths).as("Helm can mostly be asked").isLessThan(CASES / 50);
      assertThat(accepted).as("not all of them are refused").isGreaterThan(CASES / 2);
    }
  }

  /** Where Helm itself finds no end there is nothing to agree with. */
  private boolean agree(Judge judge, HelmVersion version, ValuesCase input) {
    String ours = ours(version, input);
    for (int runs : new int[] {1, RUNS}) {
      Judge.Answer theirs = theirs(judge, input, runs);
      deaths += theirs.died() ? 1 : 0;
      if (theirs.died() || outcomes(theirs).contains(ours)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> outcomes(Judge.Answer answer) {
    return answer.error().isPresent() ? List.of("error") : answer.results();
  }

  private static String ours(HelmVersion version, ValuesCase input) {
    YamlReader reader = new YamlReader(YamlBounds.DEFAULT);
    SortedMap<String, byte[]> chart = new TreeMap<>();
    input.chart().forEach((path, text) -> chart.put(path, text.getBytes(StandardCharsets.UTF_8)));
    List<ValuesInput> inputs = new ArrayList<>();
    for (String text : input.files()) {
      inputs.add(new ValuesInput.File(reader.read(new SourceText("values.yaml", text))));
    }
    for (ValuesCase.Set set : input.sets()) {
      inputs.add(new ValuesInput.Argument(new SetArgument(set.flag(), set.text())));
    }
    try {
      var loaded =
          new ChartLoader(version, ChartBounds.DEFAULT, reader).loadFiles("", chart, "directory");
      return CanonicalText.of(
          new ValuesMerger(version, MergeBounds.DEFAULT, ArgumentFiles.none())
              .merge(loaded.chart(), inputs)
              .values()
              .effective());
    } catch (ChartException | ValuesException e) {
      return "error";
    }
  }

  private static Judge.Answer theirs(Judge judge, ValuesCase input, int runs) {
    return judge.ask(
        Map.of(
            "op",
            "values",
            "chart",
            input.chart(),
            "files",
            input.files(),
            "sets",
            input.sets().stream()
                .map(set -> Map.of("flag", set.flag(), "text", set.text()))
                .toList(),
            "times",
            runs));
  }
}
