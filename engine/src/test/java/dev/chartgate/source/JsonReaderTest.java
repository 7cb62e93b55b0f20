package dev.chartgate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonReaderTest {
  private static final YamlBounds SMALL = new YamlBounds(2_000, 1, 4, 30);

  @Test
  void a_thread_that_is_interrupted_reads_no_long_text() {
    SourceText text = new SourceText("a.json", "[" + "0,".repeat(5_000) + "0]");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> new JsonReader(YamlBounds.DEFAULT).read(text))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void random_json_gives_the_tree_that_the_yaml_reader_gives() {
    Random random = new Random(20261121);
    YamlReader yaml = new YamlReader(YamlBounds.DEFAULT);
    JsonReader json = new JsonReader(YamlBounds.DEFAULT);
    for (int i = 0; i < 3_000; i++) {
      SourceText text = new SourceText("a.json", new RandomJson(random).document());

      assertThat(lines(json.read(text))).as(text.text()).isEqualTo(lines(yaml.read(text)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "-1",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "123456789012345678901234567890",
        "1.0",
        "1e3",
        "1E+3",
        "-1.5e-7",
        "0.1",
        "1e-400",
        "1e308",
        "true",
        "false",
        "null",
        "\"\"",
        "\"yes\"",
        "\"1\"",
        "\"<<\"",
        "\"a\\u0041\\n\\t\\\"\\\\\\/\\b\\f\\r\"",
        "\"\\ud83d\\ude00 😀\"",
        "{}",
        "[]",
        "{\"<<\": {\"a\": 1}, \"b\": 2}",
        "{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}, \"a\": 3}"
      })
  void odd_values_give_the_tree_that_the_yaml_reader_gives(String value) {
    SourceText text = new SourceText("a.json", "{\"k\":\n  [" + value + " ]}\n");

    YamlStream read = new JsonReader(YamlBounds.DEFAULT).read(text);

    assertThat(read.problems()).isEmpty();
    assertThat(lines(read)).isEqualTo(lines(new YamlReader(YamlBounds.DEFAULT).read(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "                      | a:1:1: there is no JSON in this text",
        "{\"a\": 1              | a:1:8: this JSON ends in the middle",
        "[1, 2                 | a:1:6: this JSON ends in the middle",
        "{\"a\": s3cret}        | a:1:7: this is not JSON",
        "{\"a\": 1,}            | a:1:9: this is not JSON",
        "{\"a\": 1} {}          | a:1:10: something follows the end of this JSON",
        "[1e400]               | a:1:2: this number is greater than any that Go keeps",
        "[[[[[1]]]]]           | a:1:5: mappings and lists are nested deeper than the 4 levels that"
            + " are read",
        "# no                  | a:1:1: this is not JSON",
        "{\"a\": 'x'}          | a:1:7: this is not JSON",
        "[01]                  | a:1:3: this is not JSON",
        "[NaN]                 | a:1:5: this is not JSON",
      })
  void what_is_wrong_is_said_with_its_place_and_without_contents(String text, String problem) {
    YamlStream read = new JsonReader(SMALL).read(new SourceText("a", text == null ? "" : text));

    assertThat(read.documents()).isEmpty();
    assertThat(read.problems()).extracting(Problem::toString).containsExactly(problem);
  }

  @Test
  void half_of_a_surrogate_pair_is_replaced_as_go_replaces_it() {
    YamlStream read =
        new JsonReader(SMALL).read(new SourceText("a", "[\"x\\ud83dy\", \"\\ude00\"]"));

    SequenceNode list = (SequenceNode) read.documents().getFirst().root();
    assertThat(list.items()).extracting(Node::toString).containsExactly("x\uFFFDy", "\uFFFD");
  }

  @Test
  void bounds_hold() {
    JsonReader reader = new JsonReader(SMALL);

    assertThat(message(reader, "[" + "1,".repeat(30) + "1]"))
        .isEqualTo("the text has more than the 30 nodes that are read");
    assertThat(message(reader, "[" + "1".repeat(1_001) + "]"))
        .isEqualTo("this number has more than the 1,000 characters that are read");
    assertThat(message(reader, " ".repeat(2_001)))
        .isEqualTo("the text has 2,001 characters, more than the 2,000 that are read");
  }

  @Test
  void no_text_is_too_odd() {
    Random random = new Random(7);
    JsonReader json = new JsonReader(SMALL);
    String alphabet = "{}[]\",:\\u0d8e1-+.eE tfn\n\r\t/#x😀";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int c = random.nextInt(12); c >= 0; c--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      YamlStream read = json.read(new SourceText("a", text.toString()));

      assertThat(read.documents().size() + read.problems().size()).as(text.toString()).isEqualTo(1);
    }
  }

  private static String message(JsonReader reader, String text) {
    return reader.read(new SourceText("a", text)).problems().getFirst().message();
  }

  /** All that a tree says: types, texts, marks and duplicates. */
  private static List<String> lines(YamlStream stream) {
    List<String> lines = new ArrayList<>();
    stream.problems().forEach(problem -> lines.add(problem.toString()));
    for (YamlDocument document : stream.documents()) {
      lines(document.root(), "", lines);
      document.duplicates().forEach(duplicate -> lines.add(duplicate.toString()));
      lines.add("line " + document.firstLine());
    }
    return lines;
  }

  private static void lines(Node node, String at, List<String> lines) {
    Mark mark = node.mark();
    String stretch = "%s %s to %d:%d ".formatted(at, mark, mark.endLine(), mark.endColumn());
    switch (node) {
      case ScalarNode scalar -> {
        Object value = scalar.value();
        String type = value == null ? "null" : value.getClass().getSimpleName();
        lines.add(stretch + type + " " + value + " " + scalar.text());
      }
      case SequenceNode list -> {
        lines.add(stretch + "[]");
        list.items().forEach(item -> lines(item, at + "[]", lines));
      }
      case MappingNode mapping -> {
        lines.add(stretch + "{}");
        for (MappingNode.Entry entry : mapping.entries()) {
          lines.add(at + "." + entry.key() + " " + entry.keyMark());
          lines(entry.value(), at + "." + entry.key(), lines);
        }
      }
    }
  }
}
