package dev.chartgate.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeadingBlankLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"|", "|-", ">", "| # note"})
  void a_block_scalar_into_which_nothing_was_written_is_empty(String header) {
    YamlStream stream = read("a: %s\n    \n      \nb: 1\nc:\n  - %s\n      \n  - x\n", header);

    assertThat(stream.problems()).isEmpty();
    MappingNode root = (MappingNode) stream.documents().getFirst().root();
    assertThat(root.string("a")).contains("");
    assertThat(root.entry("b").orElseThrow().keyMark().line()).isEqualTo(4);
    assertThat(root.sequence("c").orElseThrow().items()).hasSize(2);
  }

  @Test
  void blank_lines_before_text_that_is_less_indented_stay_a_mistake() {
    assertThat(read("%s\n  \n {\n", ">").problems()).isNotEmpty();
    assertThat(read("a: %s\n      \n  text\n", "|").problems()).isNotEmpty();
  }

  @Test
  void other_mistakes_stay_mistakes() {
    assertThat(read("a: %s\n      \nb: [\n", "|").problems()).hasSize(1);
  }

  private static YamlStream read(String text, String header) {
    return new YamlReader(YamlBounds.DEFAULT).read(new SourceText("t", text.replace("%s", header)));
  }
}
