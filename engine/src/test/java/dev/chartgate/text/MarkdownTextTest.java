package dev.chartgate.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MarkdownTextTest {

  @Test
  void what_means_something_in_markdown_is_shown_as_it_is() {
    assertThat(MarkdownText.inline("secrets named `<release>-…` | *all*"))
        .isEqualTo("secrets named \\`\\<release\\>-…\\` \\| \\*all\\*");
  }

  @Test
  void running_text_is_one_line() {
    assertThat(MarkdownText.inline(" one\n  two ")).isEqualTo("one two");
  }

  @Test
  void a_block_is_fenced_by_more_than_it_holds() {
    assertThat(MarkdownText.block("yaml", "a: ```\n")).isEqualTo("````yaml\na: ```\n````\n");
  }

  @Test
  void code_with_a_backtick_stays_code() {
    assertThat(MarkdownText.code("a`b")).isEqualTo("`` a`b ``");
  }
}
