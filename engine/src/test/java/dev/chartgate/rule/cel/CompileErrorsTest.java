package dev.chartgate.rule.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompileErrorsTest {
  private static final Set<String> VARIABLES = Set.of("object", "self");

  private static CelCompileException refused(String text, ResultKind kind) {
    return catchThrowableOfType(
        CelCompileException.class, () -> Expressions.COMPILER.compile(text, VARIABLES, kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      value = {
        "objct.x == 1 -> 1:1: there is no variable 'objct' here; did you mean 'object'?",
        "a.b.c -> 1:1: there is no variable 'a' here; there are object, self",
        "[1, 2].all(x, slf) -> 1:15: there is no variable 'slf' here; did you mean 'self'?",
        "imge('x').tag == '' -> 1:1: there is no function 'imge'; did you mean 'image'?",
        "object.foo(1) -> 1:8: there is no function 'foo'",
        "format.dns1123Lable() -> 1:8: there is no function 'dns1123Lable'; did you mean"
            + " 'dns1123Label'?",
        "self.startWith('a') -> 1:6: there is no function 'startWith'; did you mean 'startsWith'?",
        "size(1, 2) -> 1:1: size() does not take int, int",
        "1 + 'a' == 2 -> 1:3: the operator + does not take int, string",
        "image(3).tag -> 1:1: image() does not take int",
        "1.isIP() -> 1:3: isIP() does not take int",
        "object.matches('[') -> 1:16: this is no regular expression: missing closing ]",
        "get(object, 'a..b', 1) -> 1:13: 'a..b' is not a path: a key expected at column 3",
        "get(object, '', 1) -> 1:13: the path is empty",
        "has(object) -> 1:4: has() takes a selection such as object.spec",
        "object.map(1, 2) -> 1:12: The argument must be a simple name",
        "object.?x.optMap(1, 2) -> 1:17: the first argument must be a name",
        "'a' + 'b' -> 1:1: this gives a string, where a bool is wanted",
        "object.x == -> 1:12: the expression ends too early",
        "ü.x -> 1:1: 'ü' does not belong here",
        "for -> 1:1: 'for' is a reserved word",
        "Foo{} -> 1:4: messages cannot be made here; write a map such as {'key': value}",
        "'ä€😀' + slf -> 1:9: there is no variable 'slf' here; did you mean 'self'?",
      })
  void a_mistake_is_named_with_its_place_and_its_remedy(String text, String message) {
    assertThat(refused(text, ResultKind.BOOL)).hasMessageStartingWith(message);
  }

  @Test
  void an_empty_expression_ends_too_early() {
    assertThat(refused("", ResultKind.BOOL).issues())
        .containsExactly(new CelIssue("the expression ends too early", 1, 1));
  }

  @Test
  void all_mistakes_are_found_at_once_on_all_lines() {
    String text =
        """
        object.x
          && slf.y == 1
          || imag(1).tag == '' && object.name.matches('a')
        """;

    assertThat(refused(text, ResultKind.BOOL).issues())
        .containsExactly(
            new CelIssue("there is no variable 'slf' here; did you mean 'self'?", 2, 6),
            new CelIssue("there is no function 'imag'; did you mean 'image'?", 3, 6));
  }

  @Test
  void two_mistakes_of_form_are_both_found() {
    assertThat(refused("object.x == == 1\n && (", ResultKind.BOOL).issues())
        .containsExactly(
            new CelIssue("'==' does not belong here", 1, 13),
            new CelIssue("the expression ends too early", 2, 6));
  }

  @Test
  void a_single_equals_sign_is_explained() {
    assertThat(refused("object.x = 1", ResultKind.BOOL).issues())
        .first()
        .isEqualTo(new CelIssue("'=' does not belong here; values are compared with '=='", 1, 10));
  }

  @Test
  void a_text_that_is_not_closed_is_named_where_it_begins() {
    assertThat(refused("self == 'abc", ResultKind.BOOL).issues())
        .first()
        .isEqualTo(new CelIssue("the text that begins here is not closed", 1, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"object.x", "dyn(1)", "get(object, 'a', 1)", "self == 1"})
  void what_may_give_a_bool_compiles(String text) throws CelCompileException {
    assertThat(Expressions.COMPILER.compile(text, VARIABLES, ResultKind.BOOL).text())
        .isEqualTo(text);
  }

  @Test
  void what_is_no_string_is_refused_where_one_is_wanted() {
    assertThat(refused("1 == 1", ResultKind.STRING).issues())
        .containsExactly(new CelIssue("this gives a bool, where a string is wanted", 1, 1));
  }

  @Test
  void the_variables_that_are_read_are_known() {
    assertThat(Expressions.compile("[1].all(self, self > 0) && object.x", ResultKind.BOOL))
        .satisfies(expression -> assertThat(expression.references()).isEqualTo(Set.of("object")));
    assertThat(
            Expressions.compile(
                    "{'a': self}.a == params.x ? [values] : cel.bind(f, facts, f)", ResultKind.ANY)
                .references())
        .isEqualTo(Set.of("facts", "params", "self", "values"));
  }

  @Test
  void issues_are_a_list_for_programs() {
    assertThat(refused("slf", ResultKind.ANY).issues())
        .isEqualTo(
            List.of(new CelIssue("there is no variable 'slf' here; did you mean 'self'?", 1, 1)));
  }
}
