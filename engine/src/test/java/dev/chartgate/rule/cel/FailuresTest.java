package dev.chartgate.rule.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailuresTest {
  private static final Bindings BINDINGS =
      Bindings.builder()
          .bind(
              "object",
              Expressions.yaml("{ name: s3cret, list: [1], nothing: null, map: { a: 1 }, num: 1 }"))
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      value = {
        "object.missing -> no such key: missing",
        "object.map.b.c -> no such key: b",
        "object['missing'] -> no such key: missing",
        "{'a': 1}.b -> no such key: b",
        "object.name.deeper -> no such key: deeper (what it is selected from is no map)",
        "object.nothing.deeper -> no such key: deeper (what it is selected from is no map)",
        "has(object.name.deeper) -> no such key: deeper (it is selected from a string)",
        "object.?name.?deeper -> no such key: deeper (it is selected from a string)",
        "object.list[1] -> index 1 is outside of a list of 1",
        "object.list['a'] -> the index of a list is a string",
        "object.name < 1 -> the operator < is not defined for string and int",
        "object.name + 1 -> the operator + is not defined for string and int",
        "!object.name -> the operator ! is not defined for string",
        "-object.name -> the sign - is not defined for string",
        "1 in object.name -> the operator in is not defined for int and string",
        "object.name.startsWith(object.num) -> startsWith() is not defined for string and int",
        "size(object.num) -> size() is not defined for int",
        "int(object.name) -> int(): the argument does not have the format",
        "double(object.name) -> double(): the argument does not have the format",
        "duration(object.name) -> duration(): the argument does not have the format",
        "timestamp(object.name) -> timestamp(): the argument does not have the format",
        "object.num / 0 -> division by zero",
        "object.num + 9223372036854775807 -> the operator + overflows",
        "object.?nope.value() -> value(): the optional has no value",
        "object.name.substring(99) -> substring() does not take this argument",
        "{'a': 1, object.map.map(k, k)[0]: 2} -> a map has a key twice",
        "object.name ? 1 : 2 -> an operand has a type that does not fit",
        "object.name.all(x, true) -> an operand has a type that does not fit",
        "object.list.slice(5, 9) -> slice() does not take this argument",
        "object.name || object.missing -> an operand has a type that does not fit",
      })
  void the_message_names_what_is_wrong_and_shows_no_value(String text, String message) {
    assertThat(Expressions.evaluate(text, BINDINGS))
        .isInstanceOfSatisfying(
            CelResult.Failed.class,
            failed -> assertThat(failed.message()).isEqualTo(message).doesNotContain("s3cret"));
  }

  @Test
  void the_place_is_that_of_the_part_that_failed() {
    assertThat(Expressions.evaluate("object.num == 1\n  && object.map.b", BINDINGS))
        .isEqualTo(new CelResult.Failed("no such key: b", OptionalInt.of(2), OptionalInt.of(16)));
  }

  @Test
  void a_result_of_another_kind_fails() {
    assertThat(Expressions.compile("object.name", ResultKind.BOOL).evaluate(BINDINGS))
        .isEqualTo(
            new CelResult.Failed(
                "the expression must give a bool, and gives a string",
                OptionalInt.of(1),
                OptionalInt.of(1)));
    assertThat(Expressions.compile("object.num", ResultKind.STRING).evaluate(BINDINGS))
        .isInstanceOf(CelResult.Failed.class);
  }

  @Test
  void a_variable_that_is_not_bound_fails() {
    assertThat(Expressions.evaluate("self == 1", BINDINGS)).isInstanceOf(CelResult.Failed.class);
  }
}
