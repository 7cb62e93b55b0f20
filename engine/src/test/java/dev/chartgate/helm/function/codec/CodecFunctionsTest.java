package dev.chartgate.helm.function.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodecFunctionsTest {
  private static final int NOISE = 4_000;

  private final Codec codec = new Codec(HelmVersion.V4);

  private static MapValue map(Object... members) {
    MapValue map = new MapValue();
    for (int i = 0; i < members.length; i += 2) {
      map.set((String) members[i], (Value) members[i + 1]);
    }
    return map;
  }

  @Test
  void yaml_has_lists_below_their_keys_and_is_folded_at_80_columns() {
    MapValue value =
        map(
            "b",
            ListValue.of(List.of(Int.of(1), map("x", Text.of("y"), "z", Nil.NIL))),
            "a10",
            Float64.of(1e6),
            "a2",
            map("long", Text.of("word ".repeat(20).strip())));

    assertThat(codec.text("toYaml", value))
        .isEqualTo(
            """
            a2:
              long: word word word word word word word word word word word word word word word
                word word word word word
            a10: 1000000
            b:
            - 1
            - x: "y"
              z: null\
            """);
  }

  @Test
  void pretty_yaml_has_indented_lists_floats_as_go_prints_them_and_no_folds() {
    MapValue value =
        map(
            "b",
            ListValue.of(List.of(Int.of(1), map("x", Text.of("y"), "z", Nil.NIL))),
            "a",
            Float64.of(1e6),
            "c",
            Text.of("word ".repeat(20).strip()));

    assertThat(codec.text("toYamlPretty", value))
        .isEqualTo(
            """
            a: 1e+06
            b:
              - 1
              - x: "y"
                z: null
            c: word word word word word word word word word word word word word word word word word\
             word word word\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "abc|abc",
        "''|\"\"",
        "true|\"true\"",
        "on|\"on\"",
        "1e3|\"1e3\"",
        "0x1F|\"0x1F\"",
        "1.2.3|1.2.3",
        "100m|100m",
        "1:30|\"1:30\"",
        "2020-01-01|\"2020-01-01\"",
        "2020-13-01|2020-13-01",
        "<<|<<",
        "=|=",
        "a: b|'a: b'",
        "a #b|'a #b'",
        "*a|'*a'",
        "it's|it's",
        "- a|'- a'",
        "-a|-a",
        "é|é",
        "😀|\"\\U0001F600\"",
      },
      delimiter = '|',
      quoteCharacter = '`')
  void a_string_has_the_quotes_that_go_yaml_gives_it(String given, String written) {
    String text = given.equals("''") ? "" : given;

    assertThat(codec.text("toYaml", Text.of(text))).isEqualTo(written);
    assertThat(codec.text("toYamlPretty", Text.of(text))).isEqualTo(written);
  }

  @Test
  void lines_stand_in_a_block_with_the_signs_that_its_edges_need() {
    assertThat(codec.text("toYaml", map("a", Text.of("x\ny"), "b", Text.of(" x\n"))))
        .isEqualTo("a: |-\n  x\n  y\nb: |2\n   x");
    assertThat(codec.text("toYaml", map("a", Text.of("x\n\n"), "b", Text.of("x \ny"))))
        .isEqualTo("a: |+\n  x\n\nb: \"x \\ny\"");
  }

  @Test
  void json_escapes_what_html_could_take_for_markup_unless_it_is_raw() {
    MapValue value = map("<a>", Text.of("x & \u2028\u0001\"/"), "n", Float64.of(1e21));

    assertThat(codec.text("toJson", value))
        .isEqualTo("{\"\\u003ca\\u003e\":\"x \\u0026 \\u2028\\u0001\\\"/\",\"n\":1e+21}");
    assertThat(codec.text("toRawJson", value))
        .isEqualTo("{\"<a>\":\"x & \\u2028\\u0001\\\"/\",\"n\":1e+21}");
    assertThat(
            codec.text("toPrettyJson", map("a", ListValue.of(List.of()), "b", map("c", Nil.NIL))))
        .isEqualTo("{\n  \"a\": [],\n  \"b\": {\n    \"c\": null\n  }\n}");
  }

  @Test
  void toml_has_plain_keys_before_tables() {
    MapValue value =
        map(
            "z",
            Int.of(1),
            "a",
            map("b", Float64.of(1), "c d", ListValue.of(List.of(map("e", Text.of("\n"))))));

    assertThat(codec.text("toToml", value))
        .isEqualTo("z = 1\n\n[a]\n  b = 1.0\n\n  [[a.\"c d\"]]\n    e = \"\\n\"\n");
  }

  @Test
  void bytes_are_base64_in_json_and_durations_are_text_in_pretty_yaml() {
    ListValue bytes =
        new ListValue(
            List.of(new Int(104, GoType.UINT8, Nil.NIL.origin())), GoType.BYTES, Nil.NIL.origin());
    Int second = new Int(1_500_000_000, GoType.DURATION, Nil.NIL.origin());

    assertThat(codec.text("toYaml", bytes)).isEqualTo("aA==");
    assertThat(codec.text("toYaml", second)).isEqualTo("1500000000");
    assertThat(codec.text("toYamlPretty", second)).isEqualTo("1.5s");
    assertThat(codec.text("toToml", map("a", second))).isEqualTo("a = \"1.5s\"\n");
  }

  @Test
  void a_time_has_quotes_where_it_would_be_read_as_one() throws FunctionException {
    String text = "a = 1979-05-27T07:32:00.5+02:00\nb = 07:32:00\n";
    Value times = codec.call("fromToml", Text.of(text));

    assertThat(codec.text("toToml", times)).isEqualTo(text);
    assertThat(codec.text("toYaml", times))
        .isEqualTo("a: \"1979-05-27T07:32:00.5+02:00\"\nb: \"0000-01-01T07:32:00Z\"");
    assertThat(codec.text("toYamlPretty", times))
        .isEqualTo("a: 1979-05-27T07:32:00.5+02:00\nb: 0000-01-01T07:32:00Z");
  }

  @Test
  void what_cannot_be_written_is_empty_or_an_error() {
    Value nan = map("a", Float64.of(Double.NaN));

    assertThat(codec.text("toYaml", nan)).isEmpty();
    assertThat(codec.text("toJson", nan)).isEmpty();
    assertThat(codec.text("mustToJson", nan)).isEqualTo("error: json: unsupported value: NaN");
    assertThat(codec.text("mustToYaml", nan))
        .isEqualTo("error: error marshaling into JSON: json: unsupported value: NaN");
    assertThat(codec.text("toYaml", Text.of("a\u007f"))).isEmpty();
  }

  @Test
  void a_map_that_holds_itself_is_found_out() {
    MapValue circle = map("a", Nil.NIL);
    circle.set("a", ListValue.of(List.of(circle)));

    assertThat(codec.text("toYaml", circle)).isEmpty();
    assertThat(codec.text("mustToJson", circle))
        .isEqualTo(
            "error: json: unsupported value: encountered a cycle via map[string]interface {}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"toYaml", "toYamlPretty", "toJson", "toToml"})
  void a_value_that_is_too_deep_or_too_long_ends_in_the_budget(String writer) {
    Value deep = map();
    for (int i = 0; i < 3_000; i++) {
      deep = map("a", deep);
    }
    Value tooDeep = deep;
    assertThatThrownBy(() -> codec.call(writer, tooDeep))
        .isInstanceOf(BudgetException.class)
        .hasMessageContaining("nested");

    Codec poor = new Codec(HelmVersion.V4, new Budget(1_000_000, 1_000, () -> false));
    assertThatThrownBy(() -> poor.call(writer, map("a", Text.of("x".repeat(2_000)))))
        .isInstanceOf(BudgetException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fromJson", "fromToml"})
  void a_text_that_is_too_deep_ends_in_the_budget(String reader) {
    String text = "a = ".repeat(reader.equals("fromToml") ? 1 : 0) + "[".repeat(100_000);

    assertThatThrownBy(() -> codec.call(reader, Text.of(text))).isInstanceOf(BudgetException.class);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "fromYaml|[1]|error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array"
            + " into Go value of type map[string]interface {}",
        "fromYaml|a: b: c|error converting YAML to JSON: yaml: mapping values are not allowed in"
            + " this context",
        "fromJson|{|unexpected end of JSON input",
        "fromJson|[]|json: cannot unmarshal array into Go value of type map[string]interface {}",
        "fromToml|a = 1 b|toml: line 1: expected a top-level item to end with a newline, comment,"
            + " or EOF, but got 'b' instead",
      },
      delimiter = '|')
  void what_is_wrong_with_a_text_stands_under_error(String reader, String text, String error)
      throws FunctionException {
    assertThat(((MapValue) codec.call(reader, Text.of(text))).get("Error")).hasToString(error);
  }

  @Test
  void the_first_document_counts_even_if_it_is_empty() throws FunctionException {
    assertThat(codec.text("toJson", codec.call("fromYaml", Text.of("# c\n---\na: 1\n---\nb: ["))))
        .isEqualTo("{\"a\":1}");
    assertThat(codec.text("toJson", codec.call("fromYaml", Text.of("---\n---\na: 1"))))
        .isEqualTo("{}");
    assertThat(codec.text("toJson", codec.call("fromYamlArray", Text.of("")))).isEqualTo("[]");
  }

  @Test
  void a_block_at_the_end_of_a_text_has_a_line_break_only_if_the_text_has()
      throws FunctionException {
    assertThat(codec.text("toJson", codec.call("fromYaml", Text.of("a: |\n  x"))))
        .isEqualTo("{\"a\":\"x\"}");
    assertThat(codec.text("toJson", codec.call("fromYaml", Text.of("a: |\n  x\n"))))
        .isEqualTo("{\"a\":\"x\\n\"}");
  }

  @Test
  void helm_3_lacks_what_helm_4_added() {
    assertThat(CodecFunctions.definitions(HelmVersion.V3))
        .extracting(Definition::name)
        .contains("toYaml", "mustToJson", "toToml", "fromToml")
        .doesNotContain("mustToYaml", "mustToToml");
    assertThat(CodecFunctions.definitions(HelmVersion.V4))
        .extracting(Definition::name)
        .contains("mustToYaml", "mustToToml");
  }

  @Test
  void no_text_makes_a_reader_fall() {
    Random random = new Random(11);
    String some =
        "{}[]\"'\\#&*!|>%@`,:-?=.+ \t\r\n0123abtrue_éuxU\u0085\u2028\uFEFF\uD83D\uDE00\uDCFF<";
    for (int i = 0; i < NOISE; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(40); k > 0; k--) {
        text.append(some.charAt(random.nextInt(some.length())));
      }
      for (String reader : List.of("fromYaml", "fromYamlArray", "fromJson", "fromToml")) {
        assertThat(codec.text(reader, Text.of(text.toString()))).isNotNull();
      }
      for (String writer : List.of("toYaml", "toYamlPretty", "toJson", "toToml")) {
        assertThat(codec.text(writer, map(text.toString(), Text.of(text.toString())))).isNotNull();
      }
    }
  }
}
