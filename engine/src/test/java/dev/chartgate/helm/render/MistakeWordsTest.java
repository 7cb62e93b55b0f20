package dev.chartgate.helm.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MistakeWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nil pointer evaluating interface {}.name | name is read of something that is not set",
        "can't evaluate field tag in type interface {} | tag is read of something that is no map",
        "can't evaluate field x in type string | x is read of a string, which has nothing of that"
            + " name",
        "invalid value; expected string | this has to be a string, and is not set",
        "wrong type for value; expected string; got float64 | this has to be a string, and is a"
            + " number",
        "wrong type for value; expected map[string]interface {}; got *semver.Version | this has to"
            + " be a map, and is a value of the type *semver.Version",
        "wrong number of args for ternary: want 3 got 2 | ternary takes 3 arguments, and gets 2",
        "wrong number of args for upper: want at least 1 got 0 | upper takes at least 1 argument,"
            + " and gets 0",
        "error calling eq: incompatible types for comparison: string and float64 | a string and a"
            + " number cannot be compared",
        "error calling gt: incompatible types for comparison: float64 and int | a whole number and"
            + " one with a point cannot be compared",
        "range can't iterate over 3 | range goes through lists and maps, and this is 3",
        "template: no template \"x\" associated with template \"gotpl\" | no template is called"
            + " \"x\"",
        "rendering template has a nested reference name: web.a: unable to execute template | the"
            + " template web.a includes itself without end",
        "unexpected EOF | the file is over, and an end is missing",
        "unexpected {{end}} | this end has no if, with, range or define before it",
        "unclosed action | an action is not closed by }}",
        "function \"toYml\" not defined | there is no function \"toYml\""
      })
  void what_go_says_is_said_in_plain_words_first(String go, String words) {
    assertThat(MistakeWords.of(go)).isEqualTo(words + " (Helm: " + go + ")");
  }

  @Test
  void what_a_chart_says_itself_stays_as_it_is() {
    assertThat(MistakeWords.of("image.tag has to be set")).isEqualTo("image.tag has to be set");
  }
}
