package dev.chartgate.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeyMarkTest {
  private static final Node ROOT =
      new YamlReader(YamlBounds.DEFAULT)
          .read(
              new SourceText(
                  "values.yaml",
                  """
                  plain: 12
                  text: |
                    two
                    lines
                  map:
                    inner: [a, b]
                  """))
          .documents()
          .getFirst()
          .root();

  private static String at(String path) {
    Mark mark = KeyMark.of(ROOT, ROOT.closest(NodePath.parse(path)));
    return "%d:%d-%d:%d".formatted(mark.line(), mark.column(), mark.endLine(), mark.endColumn());
  }

  @Test
  void a_scalar_is_shown_with_its_key_if_both_are_on_one_line() {
    assertThat(at("plain")).isEqualTo("1:1-1:10");
    assertThat(at("text")).isEqualTo("2:1-2:5");
  }

  @Test
  void of_a_mapping_or_a_list_only_the_key_is_shown() {
    assertThat(at("map")).isEqualTo("5:1-5:4");
    assertThat(at("map.inner")).isEqualTo("6:3-6:8");
  }

  @Test
  void an_item_is_shown_by_itself() {
    assertThat(at("map.inner[1]")).isEqualTo("6:14-6:15");
  }

  @Test
  void what_is_not_there_is_shown_at_its_closest_parent() {
    assertThat(at("map.other.deep")).isEqualTo("5:1-5:4");
    assertThat(at("nowhere")).isEqualTo("1:1-1:1");
  }
}
