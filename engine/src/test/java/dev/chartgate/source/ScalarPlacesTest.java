package dev.chartgate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ScalarPlacesTest {
  private static final Pattern WORD = Pattern.compile("w\\d+");

  private static ScalarNode scalar(String yaml) {
    YamlStream stream = new YamlReader(YamlBounds.DEFAULT).read(new SourceText("a.yaml", yaml));
    assertThat(stream.problems()).isEmpty();
    Node node = stream.documents().getFirst().root();
    while (!(node instanceof ScalarNode)) {
      node =
          node instanceof MappingNode mapping
              ? mapping.entries().iterator().next().value()
              : ((SequenceNode) node).items().getFirst();
    }
    return (ScalarNode) node;
  }

  /** The place of a word of the value, as {@code line:column}. */
  private static String place(String yaml, String word) {
    ScalarNode scalar = scalar(yaml);
    int offset = scalar.text().indexOf(word);
    assertThat(offset).as("%s in '%s'", word, scalar.text()).isNotNegative();
    Mark mark = new ScalarPlaces(scalar.mark(), scalar.text()).locate(offset);
    return mark.line() + ":" + mark.column();
  }

  @Test
  void a_plain_scalar_stands_where_it_is_written() {
    assertThat(place("when: self.x == y", "y")).isEqualTo("1:17");
  }

  @Test
  void a_folded_plain_scalar_goes_on_in_the_next_line() {
    assertThat(place("when: self.x ==\n   other", "other")).isEqualTo("2:4");
  }

  @Test
  void quotes_do_not_count() {
    assertThat(place("a: 'b == c'", "c")).isEqualTo("1:10");
    assertThat(place("a: \"b == c\"", "c")).isEqualTo("1:10");
  }

  @Test
  void a_doubled_quote_is_one_character_of_the_value() {
    assertThat(place("a: 'x == ''y'' + z'", "z")).isEqualTo("1:18");
  }

  @Test
  void an_escape_is_one_character_of_the_value() {
    assertThat(place("a: \"\\t\\x41\\u00e9\\U0001F600 z\"", "z")).isEqualTo("1:28");
  }

  @Test
  void an_escaped_line_break_is_no_character() {
    assertThat(place("a: \"b \\\n   c z\"", "z")).isEqualTo("2:6");
  }

  @Test
  void the_indentation_of_a_literal_block_does_not_count() {
    assertThat(place("a: |\n    b &&\n      c\n    z\n", "c")).isEqualTo("3:7");
    assertThat(place("a: |\n    b &&\n      c\n    z\n", "z")).isEqualTo("4:5");
  }

  @Test
  void a_block_may_say_its_indentation() {
    assertThat(place("a: |2-\n    b\n  z\n", "z")).isEqualTo("3:3");
  }

  @Test
  void a_literal_block_may_begin_with_empty_lines() {
    assertThat(place("a: |\n\n\n  b\n  z\n", "z")).isEqualTo("5:3");
  }

  @Test
  void a_folded_block_keeps_lines_that_are_indented_more() {
    String yaml = "a: >- # why\n  b\n  c\n\n  d\n    e\n  z\n";
    assertThat(scalar(yaml).text()).isEqualTo("b c\nd\n  e\nz");
    assertThat(place(yaml, "c")).isEqualTo("3:3");
    assertThat(place(yaml, "d")).isEqualTo("5:3");
    assertThat(place(yaml, "e")).isEqualTo("6:5");
    assertThat(place(yaml, "z")).isEqualTo("7:3");
  }

  @Test
  void a_tag_and_an_anchor_stand_before_the_scalar() {
    assertThat(place("a: !!str &x 'b z'", "z")).isEqualTo("1:16");
    assertThat(place("a: &x |\n  b z\n", "z")).isEqualTo("2:5");
  }

  @Test
  void carriage_returns_do_not_count() {
    assertThat(place("a: |\r\n  b\r\n  z\r\n", "z")).isEqualTo("3:3");
    assertThat(place("a: 'b\r\n  z'\r\n", "z")).isEqualTo("2:3");
  }

  @Test
  void columns_count_code_points() {
    assertThat(place("a: '😀 z'", "z")).isEqualTo("1:7");
  }

  @Test
  void a_place_behind_the_end_is_the_end() {
    ScalarNode scalar = scalar("a: 'bc'");
    Mark mark = new ScalarPlaces(scalar.mark(), scalar.text()).locate(9, 9);
    assertThat(mark.toString()).isEqualTo("a.yaml:1:7");
  }

  @Test
  void a_stretch_ends_behind_its_last_character() {
    ScalarNode scalar = scalar("a: |\n  bcd e\n");
    Mark mark = new ScalarPlaces(scalar.mark(), scalar.text()).stretch(0, 3);
    assertThat(mark).isEqualTo(new Mark(mark.source(), 2, 3, 2, 6));
  }

  enum Style {
    PLAIN,
    SINGLE,
    DOUBLE,
    LITERAL,
    FOLDED
  }

  @ParameterizedTest
  @EnumSource
  void every_word_of_a_random_scalar_is_found_where_it_is_written(Style style) {
    Random random = new Random(style.name().hashCode());
    for (int i = 0; i < 4_000; i++) {
      String yaml = new Writer(random).write(style);
      ScalarNode scalar = scalar(yaml);
      ScalarPlaces places = new ScalarPlaces(scalar.mark(), scalar.text());
      SourceText source = new SourceText("a.yaml", yaml);
      Matcher word = WORD.matcher(scalar.text());
      int words = 0;
      while (word.find()) {
        Mark mark = places.stretch(word.start(), word.end());
        String line = source.line(mark.line());
        assertThat(
                line.substring(
                    line.offsetByCodePoints(0, mark.column() - 1),
                    line.offsetByCodePoints(0, mark.endColumn() - 1)))
            .as("%s", yaml)
            .isEqualTo(word.group());
        words++;
      }
      assertThat(words).as("%s", yaml).isPositive();
      for (int at = 0; at < scalar.text().length(); at++) {
        if (scalar.text().charAt(at) == ' ' && (at + 1) < scalar.text().length()) {
          Mark mark = places.locate(at);
          String line = source.line(mark.line());
          int column = line.offsetByCodePoints(0, mark.column() - 1);
          assertThat(column == line.length() || " \\".indexOf(line.charAt(column)) >= 0)
              .as("%s at %s", yaml, mark)
              .isTrue();
        }
      }
    }
  }

  /** Writes a random scalar, in which each word stands once, somewhere in a document. */
  private static final class Writer {
    private final Random random;
    private int words;

    Writer(Random random) {
      this.random = random;
    }

    String write(Style style) {
      String prefix = random.nextBoolean() ? "# é\n" : "";
      String nesting = random.nextBoolean() ? "- " : "";
      String properties = random.nextInt(5) == 0 ? "&a " : random.nextInt(5) == 0 ? "!!str " : "";
      String indent = " ".repeat(nesting.length() + 1 + random.nextInt(4));
      String scalar =
          switch (style) {
            case PLAIN -> flow("", indent);
            case SINGLE -> "'" + flow("''", indent) + "'";
            case DOUBLE -> "\"" + flow("\\\"", indent) + "\"";
            case LITERAL -> "|" + block(indent);
            case FOLDED -> ">" + block(indent);
          };
      String text = prefix + nesting + "k: " + properties + scalar;
      return random.nextInt(4) == 0 ? text.replace("\n", "\r\n") : text;
    }

    private String word() {
      return (random.nextInt(6) == 0 ? "😀" : "") + "w" + words++;
    }

    private String spaces() {
      return " ".repeat(random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1);
    }

    private String flow(String quote, String indent) {
      StringBuilder out = new StringBuilder(word());
      for (int i = random.nextInt(8); i > 0; i--) {
        switch (random.nextInt(quote.startsWith("\\") ? 7 : 5)) {
          case 0 -> out.append(random.nextBoolean() ? "  " : "").append("\n").append(indent);
          case 1 -> out.append("\n\n").append(random.nextBoolean() ? "  \n" : "").append(indent);
          case 2 -> out.append(spaces()).append(quote.isEmpty() ? "x" : quote);
          case 5 ->
              out.append(List.of("\\t", "\\x41", "\\u00e9", "\\U0001F600").get(random.nextInt(4)));
          case 6 -> out.append(spaces()).append("\\\n").append(indent);
          default -> out.append(spaces());
        }
        out.append(word());
      }
      return out.toString();
    }

    private String block(String indent) {
      List<String> lines = new ArrayList<>();
      lines.add(indent + word());
      for (int i = random.nextInt(8); i > 0; i--) {
        lines.add(
            switch (random.nextInt(6)) {
              case 0 -> "";
              case 1 -> indent + "  " + word() + spaces() + word();
              case 2 -> indent + word() + spaces();
              case 3 -> indent.substring(0, random.nextInt(indent.length()));
              default -> indent + word() + spaces() + word();
            });
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        lines.addFirst("");
      }
      String chomping = List.of("", "-", "+").get(random.nextInt(3));
      return chomping + "\n" + String.join("\n", lines) + "\n" + "\n".repeat(random.nextInt(2));
    }
  }
}
