package dev.chartgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Excerpt;
import dev.chartgate.text.TerminalText;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SnippetTest {
  private static final int[] ODD = {
    '\t', 'a', ' ', 0x1b, 0x9b, 0x7f, 0x0, 0x202e, 0x200b, 0x2028, 0x65e5, 0x1f600, 0x301, 0xd800,
    0xe9, 0xff21
  };

  @Test
  void a_tab_moves_to_the_next_multiple_of_four() {
    assertThat(Snippet.of(new Excerpt("ab\tc: 1", 3, 1)))
        .isEqualTo(new Snippet("ab  c: 1", 4, "^"));
  }

  @Test
  void a_wide_character_takes_two_columns_and_an_accent_none() {
    assertThat(Snippet.of(new Excerpt("日e\u0301: x", 5, 1)))
        .isEqualTo(new Snippet("日e\u0301: x", 5, "^"));
    assertThat(Snippet.of(new Excerpt("k: 日本", 3, 2)).mark()).isEqualTo("^~~~");
  }

  @Test
  void a_caret_beyond_the_end_stands_after_the_last_character() {
    assertThat(Snippet.of(new Excerpt("abc", 9, 4))).isEqualTo(new Snippet("abc", 3, "^"));
    assertThat(Snippet.of(new Excerpt("", 0, 1))).isEqualTo(new Snippet("", 0, "^"));
  }

  @Test
  void a_long_line_is_cut_around_the_caret() {
    String line = "a".repeat(500) + "X" + "b".repeat(500);
    Snippet snippet = Snippet.of(new Excerpt(line, 500, 1));
    assertThat(snippet.line()).hasSize(122).startsWith("…a").endsWith("b…");
    assertThat(snippet.line().charAt(snippet.before())).isEqualTo('X');
  }

  @Test
  void nothing_a_terminal_acts_on_passes_and_the_mark_stays_below_the_line() {
    Random random = new Random(7);
    for (int run = 0; run < 5_000; run++) {
      String line =
          random
              .ints(random.nextInt(200), 0, ODD.length)
              .mapToObj(i -> Character.toString(ODD[i]))
              .collect(Collectors.joining());
      int length = line.codePointCount(0, line.length());
      int caret = random.nextInt(length + 1);
      Snippet snippet = Snippet.of(new Excerpt(line, caret, 1 + random.nextInt(10)));
      assertThat(snippet.line()).isEqualTo(TerminalText.escape(snippet.line()));
      assertThat(snippet.before()).isBetween(0, TerminalText.width(snippet.line()));
      assertThat(snippet.mark()).matches("\\^~*");
      assertThat(snippet.before() + snippet.mark().length())
          .isLessThanOrEqualTo(TerminalText.width(snippet.line()) + 1);
    }
  }
}
