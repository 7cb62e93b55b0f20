package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommaSeparatedTest {

  @Test
  void commas_separate_and_the_order_of_arguments_stays() {
    assertThat(CommaSeparated.items(List.of("a,b", "c"))).containsExactly("a", "b", "c");
  }

  @Test
  void quotes_keep_a_comma_and_two_of_them_are_one() {
    assertThat(CommaSeparated.items(List.of("\"a,b.yaml\",c"))).containsExactly("a,b.yaml", "c");
    assertThat(CommaSeparated.items(List.of("\"say \"\"hi\"\"\""))).containsExactly("say \"hi\"");
  }

  @Test
  void a_quote_within_an_item_is_a_character() {
    assertThat(CommaSeparated.items(List.of("a\"b,c"))).containsExactly("a\"b", "c");
  }
}
