package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MentionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "params.a + params.b ~ a,b ~ false",
        "params['a'] + params[\"b\"] ~ a,b ~ false",
        "params.?a.orValue(1) ~ a ~ false",
        "params[?'a'].orValue(1) ~ a ~ false",
        "params . a ~ a ~ false",
        "has(params.a) ~ a ~ false",
        "x ? params.a : params.b ~ a,b ~ false",
        "self.params.b ~ `` ~ false",
        "self.?params.b ~ `` ~ false",
        "myparams.b + params2.c ~ `` ~ false",
        "'params.b' + \"params.c\" + params.a ~ a ~ false",
        "'it\\'s params.b' + params.a ~ a ~ false",
        "r'\\' + params.a ~ a ~ false",
        "'''params.b ' params.c''' + params.a ~ a ~ false",
        "key in params ~ `` ~ true",
        "params[key] ~ `` ~ true",
        "params.all(k, k != '') ~ all ~ false",
        "size(params) + params.a ~ a ~ true",
      })
  void members_are_found_outside_of_strings(String expression, String names, boolean open) {
    Mentions mentions = Mentions.of(expression, "params");
    assertThat(mentions.names().stream().map(Mentions.Mention::name))
        .containsExactly(names.isEmpty() ? new String[0] : names.split(","));
    assertThat(mentions.open()).isEqualTo(open);
    for (Mentions.Mention mention : mentions.names()) {
      assertThat(expression).startsWith(expression.substring(0, mention.offset()) + mention.name());
    }
  }

  @Test
  void a_comment_mentions_nothing() {
    Mentions mentions = Mentions.of("1 // params.b\n+ params.a", "params");
    assertThat(mentions.names()).containsExactly(new Mentions.Mention("a", 23));
  }
}
