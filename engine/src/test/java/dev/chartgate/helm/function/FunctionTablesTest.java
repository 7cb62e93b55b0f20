package dev.chartgate.helm.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.print.GoPrinter;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of real Helm, function by function. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunctionTablesTest {
  private final Calls calls = Calls.generous();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "upper, héé, HÉÉ",
        "title, foo-bar baz_x, Foo-Bar Baz_x",
        "untitle, Foo Bar, foo bar",
        "swapcase, Foo bar, fOO BAR",
        "camelcase, http_server-x, HttpServerX",
        "snakecase, HTTPServer20xOk, http_server_20x_ok",
        "kebabcase, someWordsHere, some-words-here",
        "nospace, a b  c, abc",
        "initials, First Try, FT",
        "trim, \"  x \", x",
        "b64enc, hello, aGVsbG8=",
        "b64dec, aGVsbG8=, hello",
        "b64dec, a, illegal base64 data at input byte 0",
        "b32enc, hi, NBUQ====",
        "b32dec, NBUQ====, hi",
        "sha1sum, a, 86f7e437faa5a7fce15d1ddcb9eaeaea377667b8",
        "adler32sum, abc, 38600999",
        "base, a/b/c.txt, c.txt",
        "dir, a/b/c.txt, a/b",
        "ext, a/b/c.txt, .txt",
        "clean, a/./b//../c, a/c",
        "regexQuoteMeta, 1.2*3, 1\\.2\\*3",
        "duration, 95, 1m35s",
        "durationRound, 25h3m, 1d",
        "toString, x, x",
        "quote, a\"b, \"\"\"a\\\"\"b\"\"\"",
        "squote, a, 'a'"
      })
  void a_function_of_one_string(String name, String argument, String result)
      throws FunctionException {
    assertThat(calls.text(name, Text.of(argument))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "trimSuffix, -, a--, a-",
        "trimPrefix, v, v1.2, 1.2",
        "trimAll, $, $5$, 5",
        "regexFind, [a-c]+, xxabcyy, abc",
        "date, 2006, x, 2026",
        "cat, a, b, a b",
        "mustRegexFind, \"\\d\", a1, 1"
      })
  void a_function_of_two_strings(String name, String first, String second, String result)
      throws FunctionException {
    assertThat(calls.text(name, Text.of(first), Text.of(second))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "^1.2.0, 1.3.5, true",
    ">=1.20-0, v1.34.0-gke.1, true",
    ">=1.20, v1.34.0-gke.1, false",
    "~1.2 || >3, 2.0.0, false"
  })
  void a_version_is_in_a_range(String range, String version, boolean answer)
      throws FunctionException {
    assertThat(calls.call("semverCompare", Text.of(range), Text.of(version)).isTrue())
        .isEqualTo(answer);
  }

  @Test
  void numbers_are_taken_from_anything() throws FunctionException {
    assertThat(calls.call("int", Text.of("0x1F"))).isEqualTo(Int.of(31));
    assertThat(calls.call("int64", Float64.of(-2.9))).isEqualTo(Int.int64(-2));
    assertThat(calls.call("int", Text.of("8.00"))).isEqualTo(Int.of(8));
    assertThat(calls.call("int", Text.of("8.5"))).isEqualTo(Int.of(0));
    assertThat(calls.call("toDecimal", Text.of("0777"))).isEqualTo(Int.int64(511));
    assertThat(calls.call("addf", Float64.of(0.1), Float64.of(0.2))).isEqualTo(Float64.of(0.3));
    assertThat(calls.call("divf", Int.of(1), Int.of(3))).isEqualTo(Float64.of(0.3333333333333333));
    assertThat(calls.call("round", Float64.of(3.14159), Int.of(2))).isEqualTo(Float64.of(3.14));
    assertThat(calls.call("round", Float64.of(-1.5), Int.of(0))).isEqualTo(Float64.of(-2));
  }

  @Test
  void lists_are_counted_out() throws FunctionException {
    assertThat(printed("until", Int.of(3))).isEqualTo("[]int{0, 1, 2}");
    assertThat(printed("untilStep", Int.of(6), Int.of(0), Int.of(-3))).isEqualTo("[]int{6, 3}");
    assertThat(calls.text("seq", Int.of(5), Int.of(-2), Int.of(0))).isEqualTo("5 3 1");
    assertThat(printed("chunk", Int.of(2), list("a", "b", "c")))
        .isEqualTo("[][]interface {}{[]interface {}{\"a\", \"b\"}, []interface {}{\"c\"}}");
  }

  @Test
  void a_list_that_was_empty_is_nil_afterwards() throws FunctionException {
    assertThat(printed("rest", ListValue.of(List.of()))).isEqualTo("[]interface {}(nil)");
    assertThat(printed("concat", ListValue.of(List.of()))).isEqualTo("[]interface {}(nil)");
    assertThat(printed("regexFindAll", Text.of("x"), Text.of("a"), Int.of(-1)))
        .isEqualTo("[]string(nil)");
    assertThat(printed("compact", ListValue.of(List.of()))).isEqualTo("[]interface {}{}");
  }

  @Test
  void merge_fills_what_is_empty_and_mergeOverwrite_replaces() throws FunctionException {
    MapValue into = map("a", Text.of("1"), "b", Int.of(0), "m", map("x", Int.of(1)));
    MapValue from = map("a", Text.of("2"), "b", Int.of(3), "m", map("y", Nil.NIL, "z", Int.of(2)));

    assertThat(printed("merge", into, from))
        .isEqualTo(
            "map[string]interface {}{\"a\":\"1\", \"b\":3, "
                + "\"m\":map[string]interface {}{\"x\":1, \"z\":2}}");
    assertThat(printed("mergeOverwrite", into, from))
        .isEqualTo(
            "map[string]interface {}{\"a\":\"2\", \"b\":3, "
                + "\"m\":map[string]interface {}{\"x\":1, \"y\":interface {}(nil), \"z\":2}}");
  }

  @Test
  void groups_of_an_expression_are_put_into_the_replacement() throws FunctionException {
    assertThat(
            calls.text(
                "regexReplaceAll", Text.of("(?P<x>a)(b)?"), Text.of("ab-a"), Text.of("${x}$2$$$9")))
        .isEqualTo("ab$-a$");
    assertThat(calls.text("regexReplaceAll", Text.of("b*"), Text.of("abc"), Text.of("-")))
        .isEqualTo("-a-c-");
  }

  @Test
  void a_url_is_taken_apart_and_put_together() throws FunctionException {
    MapValue url =
        (MapValue) calls.call("urlParse", Text.of("https://u:p%20w@h.io:80/a%20b?q=1#f"));

    assertThat(GoPrinter.value(url, calls.environment().budget()).value())
        .isEqualTo(
            "map[fragment:f host:h.io:80 hostname:h.io opaque: path:/a b query:q=1"
                + " scheme:https userinfo:u:p%20w]");
    assertThat(calls.text("urlJoin", url)).isEqualTo("https://u:p%20w@h.io:80/a%20b?q=1#f");
  }

  @Test
  void failures_have_the_words_of_go() {
    assertFailure("list should be type of slice or array but string", "slice", Text.of("x"));
    assertFailure("Cannot find first on type map", "first", map());
    assertFailure("runtime error: integer divide by zero", "div", Int.of(1), Int.of(0));
    assertFailure(
        "runtime error: slice bounds out of range [:9] with length 1",
        "substr",
        Int.of(-1),
        Int.of(9),
        Text.of("x"));
    assertFailure("invalid semantic version", "semver", Text.of("x"));
    assertFailure(
        "regexp: Compile(`(`): error parsing regexp: missing closing ): `(`",
        "regexFind",
        Text.of("("),
        Text.of(""));
    assertFailure(
        "interface conversion: interface {} is string, not map[string]interface {}",
        "dig",
        Text.of("a"),
        Text.of("d"),
        Text.of("x"));
    assertFailure(
        "parsing time \"x\" as \"2006\": cannot parse \"x\" as \"2006\"",
        "mustToDate",
        Text.of("2006"),
        Text.of("x"));
  }

  @Test
  void a_chart_can_demand_to_end() {
    assertThatThrownBy(() -> calls.call("required", Text.of("set x"), Nil.NIL))
        .isInstanceOfSatisfying(
            FunctionException.class,
            failure -> {
              assertThat(failure.isDemanded()).isTrue();
              assertThat(failure).hasMessage("set x");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"repeat", "indent", "nindent"})
  void text_is_paid_for_before_it_is_built(String name) {
    assertThatThrownBy(
            () -> Calls.with(1_000_000).call(name, Int.of(Integer.MAX_VALUE), Text.of("x\ny")))
        .isInstanceOf(BudgetException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"until", "randAlphaNum", "randBytes", "seq"})
  void what_counts_is_paid_for_before_it_is_built(String name) {
    assertThatThrownBy(() -> Calls.with(1_000_000).call(name, Int.of(Integer.MAX_VALUE)))
        .isInstanceOf(BudgetException.class);
  }

  @Test
  void helm_4_has_functions_on_durations() {
    assertThat(names(HelmVersion.V4))
        .contains("durationSeconds")
        .containsAll(names(HelmVersion.V3));
    assertThat(names(HelmVersion.V3)).doesNotContain("durationSeconds", "env", "expandenv");
  }

  private static Set<String> names(HelmVersion helm) {
    return StandardFunctions.of(helm).stream().map(Definition::name).collect(Collectors.toSet());
  }

  private void assertFailure(String message, String name, Value... arguments) {
    assertThatThrownBy(() -> calls.call(name, arguments))
        .isInstanceOf(FunctionException.class)
        .hasMessage(message);
  }

  private String printed(String name, Value... arguments) throws FunctionException {
    List<Value> result = List.of(calls.call(name, arguments));
    return GoPrinter.sprintf(Text.of("%#v"), result, calls.environment().budget()).value();
  }

  private static ListValue list(String... items) {
    List<Value> texts = new ArrayList<>();
    for (String item : items) {
      texts.add(Text.of(item));
    }
    return ListValue.of(texts);
  }

  private static MapValue map(Object... members) {
    MapValue map = new MapValue();
    for (int i = 0; i < members.length; i += 2) {
      map.set((String) members[i], (Value) members[i + 1]);
    }
    return map;
  }
}
