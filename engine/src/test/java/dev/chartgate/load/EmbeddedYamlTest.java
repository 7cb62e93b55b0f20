package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class EmbeddedYamlTest {
  private final YamlReader yaml = new YamlReader(YamlBounds.DEFAULT);

  @Test
  void each_scalar_of_a_block_has_the_place_it_has_in_the_outer_file() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      String inner = values(random);
      int indent = 1 + random.nextInt(6);
      String header = List.of("|", "|-", "|+", "| # here").get(random.nextInt(4));
      String outer = "a: 1\nvalues: " + header + "\n" + inner.indent(indent) + "z: 1\n";

      YamlStream read = read(outer);

      MappingNode root = (MappingNode) read.documents().getFirst().root();
      for (MappingNode.Entry entry : root.entries()) {
        assertThat(at(outer, entry.keyMark())).as(outer).startsWith(entry.key());
        if (entry.value() instanceof ScalarNode scalar) {
          assertThat(at(outer, scalar.mark())).as(outer).startsWith(scalar.text());
        }
      }
    }
  }

  @Test
  void what_is_in_quotes_or_folded_into_other_lines_is_where_the_text_begins() {
    for (String text : List.of("\"a: 1\\nb: 2\"", "'a: 1'", ">\n  a: 1\n  2\n\n  b: |2\n")) {
      MappingNode root = (MappingNode) read("values: " + text + "\n").documents().getFirst().root();

      assertThat(root.entry("a").orElseThrow().keyMark()).hasToString("f.yaml:1:9");
    }
  }

  @Test
  void a_document_mark_within_a_block_is_no_text() {
    YamlStream read = read("values: |\n  ---\n  a: 1\n");

    assertThat(read.problems()).isEmpty();
    assertThat(((MappingNode) read.documents().getFirst().root()).has("a")).isTrue();
  }

  private YamlStream read(String outer) {
    Node root = yaml.read(new SourceText("f.yaml", outer)).documents().getFirst().root();
    ScalarNode text = (ScalarNode) ((MappingNode) root).get("values").orElseThrow();
    return new EmbeddedYaml(yaml).values(text).orElseThrow();
  }

  private static String values(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= random.nextInt(5); i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append("# comment\n");
        case 1 -> text.append("k%d:\n  inner: x\n  - y\n".formatted(i).replace("  - y\n", ""));
        case 2 -> text.append("k%d: [1, {b: 2}]\n".formatted(i));
        default -> text.append("\n");
      }
    }
    return text + "last: value\n";
  }

  private static String at(String outer, Mark mark) {
    return outer.lines().toList().get(mark.line() - 1).substring(mark.column() - 1);
  }
}
