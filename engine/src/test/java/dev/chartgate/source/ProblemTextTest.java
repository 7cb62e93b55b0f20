package dev.chartgate.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ProblemTextTest {

  private static String shown(String text, int line, int column, int endLine, int endColumn) {
    Mark mark = new Mark(new SourceText("a.yaml", text), line, column, endLine, endColumn);
    return ProblemText.of(new Problem("wrong", mark));
  }

  @Test
  void the_caret_is_as_wide_as_what_it_marks() {
    assertThat(shown("a: bcd e", 1, 4, 1, 7))
        .isEqualTo("a.yaml:1:4: error: wrong\n  a: bcd e\n     ^~~\n");
  }

  @Test
  void a_stretch_over_several_lines_is_marked_on_its_first() {
    assertThat(shown("a:\n  - b\n  - c\n", 2, 3, 4, 1))
        .isEqualTo("a.yaml:2:3: error: wrong\n    - b\n    ^~~\n");
  }

  @Test
  void a_place_without_a_line_of_text_shows_none() {
    assertThat(shown("a: 1\n\n", 2, 1, 2, 1)).isEqualTo("a.yaml:2:1: error: wrong\n");
    assertThat(shown("", 1, 1, 1, 1)).isEqualTo("a.yaml:1:1: error: wrong\n");
  }

  @Test
  void a_place_behind_the_line_is_its_end() {
    assertThat(shown("ab", 1, 3, 1, 3)).isEqualTo("a.yaml:1:3: error: wrong\n  ab\n    ^\n");
  }

  @Test
  void tabs_and_controls_take_one_column() {
    assertThat(shown("\ta\u001b[31m b", 1, 9, 1, 10))
        .isEqualTo("a.yaml:1:9: error: wrong\n   a\ufffd[31m b\n          ^\n");
  }

  @Test
  void a_long_line_is_cut_around_the_caret() {
    String text = "x".repeat(200) + "Y" + "z".repeat(200);
    assertThat(shown(text, 1, 201, 1, 202))
        .isEqualTo(
            "a.yaml:1:201: error: wrong\n  …%sY%s…\n  %s^\n"
                .formatted("x".repeat(40), "z".repeat(79), " ".repeat(41)));
  }
}
