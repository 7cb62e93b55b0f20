package dev.chartgate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class YamlWriterTest {
  private static final Mark MARK = Mark.start(new SourceText("tree", ""));

  private static Node read(String text) {
    YamlStream stream =
        new YamlReader(YamlBounds.DEFAULT).read(new SourceText("written.yaml", text));
    assertThat(stream.problems()).as(text).isEmpty();
    assertThat(stream.documents()).as(text).hasSize(1);
    return stream.documents().getFirst().root();
  }

  @Test
  void a_tree_is_written_in_block_style() {
    String text =
        """
        a: 1
        list:
          - x: true
            b: []
          - - 1
            - "2"
        none: null
        text: "two\\nlines"
        "yes": {}
        """;

    assertThat(YamlWriter.write(read(text))).isEqualTo(text);
  }

  @Test
  void a_string_that_looks_like_something_else_is_quoted() {
    for (String text :
        List.of("yes", "1", "0x1f", "null", "", "~", "a: b", "a #b", "- a", "<<", "key:", "*a")) {
      ScalarNode scalar = ScalarNode.string(MARK, text);

      assertThat(YamlWriter.write(scalar)).startsWith("\"");
      assertThat(read(YamlWriter.write(scalar))).extracting("value").isEqualTo(text);
    }
  }

  @Test
  void what_was_written_reads_as_the_same_tree() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      Node tree = mapping(random, 0);
      String written = YamlWriter.write(tree);

      assertThat(shape(read(written))).as(written).isEqualTo(shape(tree));
    }
  }

  private static Node any(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 5 : 8)) {
      case 0 -> new ScalarNode(MARK, null, "null");
      case 1 -> new ScalarNode(MARK, random.nextLong(), "");
      case 2 -> new ScalarNode(MARK, random.nextGaussian() * Math.pow(10, random.nextInt(40)), "");
      case 3 -> new ScalarNode(MARK, random.nextBoolean(), "");
      case 4 -> ScalarNode.string(MARK, string(random));
      case 5 -> {
        List<Node> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(any(random, depth + 1));
        }
        yield new SequenceNode(MARK, items);
      }
      default -> mapping(random, depth + 1);
    };
  }

  private static MappingNode mapping(Random random, int depth) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      entries.add(new MappingNode.Entry(string(random), MARK, any(random, depth + 1)));
    }
    return new MappingNode(MARK, entries);
  }

  private static String string(Random random) {
    String alphabet = "ab1.:-# \n\t\"'\\{}[]|>&*!%@`,?=<~\u0001\u007f\u0085é\u2028\ufffe😀yesno";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.appendCodePoint(
          alphabet.codePointAt(
              alphabet.offsetByCodePoints(
                  0, random.nextInt(alphabet.codePointCount(0, alphabet.length())))));
    }
    return text.toString();
  }

  private static Object shape(Node node) {
    return switch (node) {
      case MappingNode mapping ->
          mapping.entries().stream().map(e -> List.of(e.key(), shape(e.value()))).toList();
      case SequenceNode sequence -> sequence.items().stream().map(YamlWriterTest::shape).toList();
      case ScalarNode scalar -> String.valueOf(scalar.value());
    };
  }
}
