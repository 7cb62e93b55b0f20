package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.release.KeyGlob;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.VersionRange;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ChartRecognitionTest {
  private static final MappingNode NOTHING_TELLING =
      MappingNode.empty(Mark.start(new SourceText("values.yaml", "{}")));
  private static final List<KnownChart> CHARTS =
      List.of(chart("shop-pack", "shop"), chart("shop-pack", "shop-worker"), chart("bank", "bank"));

  private static KnownChart chart(String pack, String name) {
    return new KnownChart(
        pack,
        name,
        VersionRange.ALL,
        KnownChart.Marks.NONE,
        List.of(KeyGlob.parse(name)),
        Optional.empty());
  }

  private static ChartRecognition.Result recognize(String... named) {
    return new ChartRecognition(CHARTS, List.of(named)).byKeys(NOTHING_TELLING);
  }

  @Test
  void a_pack_that_is_named_means_its_first_chart_where_no_key_tells() {
    assertThat(recognize("shop-pack"))
        .isEqualTo(new ChartRecognition.One(CHARTS.getFirst(), Optional.empty()));
  }

  @Test
  void of_two_packs_that_are_named_none_is_guessed() {
    assertThat(recognize("shop-pack", "bank")).isInstanceOf(ChartRecognition.Several.class);
  }

  @Test
  void without_a_name_and_without_a_telling_key_there_is_no_chart() {
    assertThat(recognize()).isEqualTo(new ChartRecognition.None());
  }
}
