package dev.chartgate.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Confidence;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.values.ArgumentFiles;
import dev.chartgate.helm.values.MergeBounds;
import dev.chartgate.helm.values.ValuesException;
import dev.chartgate.helm.values.ValuesInput;
import dev.chartgate.helm.values.ValuesMerger;
import dev.chartgate.release.FieldSource;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DecidingKeyTest {
  private static final Values VALUES = values();

  private static Values values() {
    MappingNode defaults =
        (MappingNode) read("values.yaml", "a: 1\nb: 2\nc: 3\n").documents().getFirst().root();
    try {
      return new ValuesMerger(HelmVersion.V4, MergeBounds.DEFAULT, ArgumentFiles.none())
          .merge(
              new ValuesLayer(ValuesLayer.Kind.CHART_DEFAULT, defaults.mark().source(), defaults),
              List.of(new ValuesInput.File(read("prod.yaml", "b: 4\nd: 5\n"))))
          .values();
    } catch (ValuesException e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  private static YamlStream read(String file, String text) {
    return new YamlReader(YamlBounds.DEFAULT).read(new SourceText(file, text));
  }

  private static Optional<String> deciding(String... keys) {
    Map<NodePath, Confidence> map = new LinkedHashMap<>();
    for (String key : keys) {
      Confidence confidence = key.endsWith("?") ? Confidence.VIA : Confidence.EXACT;
      map.put(NodePath.of(key.replace("?", "")), confidence);
    }
    return DecidingKey.of(new FieldSource(map, List.of(), false, Set.of(), Set.of()), VALUES)
        .map(found -> found.key().toSetKey());
  }

  @Test
  void a_field_that_no_key_takes_part_in_has_none() {
    assertThat(deciding()).isEmpty();
  }

  @Test
  void the_closest_of_equals_decides() {
    assertThat(deciding("a", "c")).contains("a");
    assertThat(deciding("a?", "c?")).contains("a");
  }

  @Test
  void one_that_a_person_set_comes_before_a_default() {
    assertThat(deciding("a", "b", "d")).contains("b");
    assertThat(deciding("a?", "b?")).contains("b");
  }

  @Test
  void one_whose_data_flow_comes_before_one_that_a_person_set_and_only_took_part() {
    assertThat(deciding("a", "b?")).contains("a");
  }

  @Test
  void a_key_that_is_not_set_is_no_person_s() {
    assertThat(deciding("absent", "b")).contains("b");
    assertThat(deciding("absent", "a")).contains("absent");
  }
}
