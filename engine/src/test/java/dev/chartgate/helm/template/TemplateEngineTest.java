package dev.chartgate.helm.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chartgate.helm.template.parse.TemplateSyntaxException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TemplateEngineTest {
  private static final Engine ENGINE = new Engine(Snippets.HELPERS, Snippets.VALUES, true);

  private static String run(String snippet) throws TemplateSyntaxException, TemplateException {
    return ENGINE.run(snippet).value();
  }

  private static TemplateException failure(String snippet) {
    return catchThrowableOfType(TemplateException.class, () -> run(snippet));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '\0',
      emptyValue = "",
      nullValues = "-",
      value = {
        "a{{ .Values.s }}b => atextb",
        "{{ .Values.missing }} => -",
        "{{ $x := .Values.missing }}{{ $x.y.z }} => -",
        "{{ if .Values.t }}1{{ else }}2{{ end }} => 1",
        "{{ if .Values.el }}1{{ else if .Values.m }}2{{ else }}3{{ end }} => 2",
        "{{ with .Values.m.c }}{{ .d }}{{ end }} => deep",
        "{{ with .Values.e }}1{{ else with .Values.s }}{{ . }}{{ end }} => text",
        "{{ range .Values.nums }}<{{ . }}>{{ end }} => <3><1><2>",
        "{{ range $i, $n := .Values.nums }}{{ $i }}={{ $n }};{{ end }} => 0=3;1=1;2=2;",
        "{{ range $k, $v := .Values.m.c }}{{ $k }}:{{ $v }};{{ end }} => d:deep;l:[1 [2 3]];",
        "{{ range $k, $v := .Values.m }}{{ $k }};{{ end }} => A;a;b;c;é;",
        "{{ range 3 }}{{ . }}{{ end }} => 012",
        "{{ range .Values.el }}x{{ else }}none{{ end }} => none",
        "{{ range .Values.missing }}x{{ else }}none{{ end }} => none",
        "{{ range .Values.nums }}{{ if eq . 1.0 }}{{ break }}{{ end }}{{ . }}{{ end }} => 3",
        "{{ range .Values.nums }}{{ if eq . 1.0 }}{{ continue }}{{ end }}{{ . }}{{ end }} => 32",
        "{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}{{ $x }} => 2",
        "{{ $x := 1 }}{{ if true }}{{ $x := 2 }}{{ end }}{{ $x }} => 1",
        "{{ $x := 1 }}{{ range $x = .Values.nums }}{{ end }}{{ $x }} => 2",
        "{{ $x := 1 }}{{ if .Values.b }}{{ $x := 2 }}{{ else }}{{ $x }}{{ end }} => 1",
        "{{ and 1 0 2 }}{{ or 0 \"\" 3 4 }}{{ not 1 }} => 03false",
        "{{ or .Values.s (fail \"never\") }} => text",
        "{{ $x := 1 }}{{ $y := or true ($x := 2) }}{{ $x }} => 1",
        "{{ 1 | and 2 | printf \"%d-%v\" 3 }} => 3-1",
        "{{ index .Values.maps 0 \"name\" }}{{ index .Values.m \"nope\" }} => one",
        "{{ len .Values.u }}{{ index .Values.u 0 }} => 9195",
        "{{ eq 1 2 1 }}{{ ne 1 1 }}{{ lt 1 2 }}{{ ge \"b\" \"a\" }} => truefalsetruetrue",
        "{{ template \"dot\" 5 }}{{ template \"dot\" }} => [5][]",
        "{{ include \"h\" . | upper }} => H=TEXT",
        "{{ include \"rec\" (list 1 2 3) }} => 12233",
        "{{ tpl .Values.tpl . }} => <text>",
        "{{ define \"own\" }}{{ . }}!{{ end }}{{ include \"own\" 7 }} => 7!",
        "{{ block \"own\" 8 }}{{ . }}?{{ end }} => 8?",
        "{{ 0x1F }} {{ 1e3 }} {{ 'a' }} {{ 1_000 }} {{ -0x1e5 }} => 31 1000 97 1000 -485",
      })
  void a_snippet_writes_what_helm_writes(String snippet, String output)
      throws TemplateSyntaxException {
    assertThat(catchingRun(snippet)).isEqualTo(output == null ? "" : output);
  }

  private static String catchingRun(String snippet) throws TemplateSyntaxException {
    try {
      return run(snippet);
    } catch (TemplateException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '\0',
      value = {
        "{{ .Values.missing.x }} => 1:10 <.Values.missing.x> nil pointer evaluating interface {}.x",
        "{{ .Values.s.x }} => 1:10 <.Values.s.x> can't evaluate field x in type interface {}",
        "{{ $s := .Values.s }}{{ $s.x }} => 1:26 <$s.x> can't evaluate field x in type string",
        "{{ range .Values.list }}{{ .x }}{{ end }} => 1:27 <.x> can't evaluate field x in type"
            + " interface {}",
        "{{ upper .Values.n }} => 1:16 <.Values.n> wrong type for value; expected string; got"
            + " float64",
        "{{ upper .Values.missing }} => 1:16 <.Values.missing> wrong type for value; expected"
            + " string; got interface {}",
        "{{ .Values.missing | upper }} => 1:21 <upper> invalid value; expected string",
        "{{ upper 1 }} => 1:9 <1> expected string; found 1",
        "{{ upper }} => 1:3 <upper> wrong number of args for upper: want 1 got 0",
        "{{ lt 1 .Values.n }} => 1:3 <lt 1 .Values.n> error calling lt: incompatible types for"
            + " comparison: int and float64",
        "{{ lt nil 1 }} => 1:3 <lt nil 1> error calling lt: invalid type for comparison",
        "{{ range true }}{{ end }} => 1:9 <true> range can't iterate over true",
        "{{ range $a, $b := 3 }}{{ end }} => 1:19 <3> can't use 3 to iterate over more than one"
            + " variable",
        "{{ $x = 1 }} => 1:8 <1> undefined variable: $x",
        "{{ template \"nope\" }} => 1:12 <{{template \"nope\"}}> template \"nope\" not defined",
        "{{ index .Values.nums 3 }} => 1:3 <index .Values.nums 3> error calling index: reflect:"
            + " slice index out of range",
        "{{ 9223372036854775808 }} => 1:3 <9223372036854775808> 9223372036854775808 overflows int",
        "{{ nil }} => 1:3 <nil> nil is not a command",
        "{{ call .Values.s }} => 1:3 <call .Values.s> error calling call: non-function .Values.s of"
            + " type string",
        "{{ .Values.m 1 }} => 1:10 <.Values.m> m is not a method but has arguments",
        "{{ 1i }} => 1:3 <1i> complex number 1i is not supported",
      })
  void a_failure_has_go_s_message(String snippet, String message) {
    String[] parts = message.split(" ", 2);
    int close = parts[1].indexOf("> ") + 1;
    assertThat(failure(snippet))
        .hasMessage(
            "template: %s:%s: executing \"%s\" at %s: %s",
            Engine.NAME,
            parts[0],
            Engine.NAME,
            parts[1].substring(0, close),
            parts[1].substring(close + 1));
  }

  @Test
  void a_failure_in_an_included_template_names_all_places() {
    TemplateException failed = failure("a\n{{ include \"field\" .Values.s }}");

    assertThat(failed)
        .hasMessage(
            """
            template: judged/templates/snippet.yaml:2:3: executing "judged/templates/snippet.yaml" at \
            <include "field" .Values.s>: error calling include: template: \
            judged/templates/_helpers.tpl:6:24: executing "field" at <.name>: \
            can't evaluate field name in type string\
            """);
    assertThat(failed.detail()).isEqualTo("can't evaluate field name in type string");
    assertThat(failed.position().chain())
        .extracting(Object::toString)
        .containsExactly("_helpers.tpl:6:25", "snippet.yaml:2:1");
    assertThat(failed.origin()).hasToString("[exact s]");
  }

  @Test
  void a_failure_in_a_text_that_tpl_evaluates_shows_the_text() {
    assertThat(failure("{{ tpl \"{{ .x.y.z }}\" (dict \"x\" (dict)) }}"))
        .hasMessage(
            """
            template: judged/templates/snippet.yaml:1:3: executing "judged/templates/snippet.yaml" at \
            <tpl "{{ .x.y.z }}" (dict "x" (dict))>: error calling tpl: error during tpl function \
            execution for "{{ .x.y.z }}": template: gotpl:1:5: executing "gotpl" at <.x.y.z>: nil \
            pointer evaluating interface {}.z\
            """);
    assertThat(failure("{{ tpl \"{{ if }}\" . }}").detail())
        .isEqualTo(
            "error calling tpl: cannot parse template \"{{ if }}\": template: gotpl:1: missing"
                + " value for if");
  }

  @Test
  void what_tpl_defines_is_known_within_it_only() throws Exception {
    assertThat(run("{{ tpl .Values.tpl2 (dict \"Values\" .Values \"x\" 1) }}{{ include \"h\" . }}"))
        .isEqualTo("inner1h=text");
  }

  @Test
  void maps_that_a_range_changes_are_gone_through_as_they_were() throws Exception {
    assertThat(
            run(
                "{{ range $k, $v := .Values.m.c }}{{ $_ := set $.Values.m.c \"new\" 1 }}{{ $k }};{{"
                    + " end }}{{ len .Values.m.c }}"))
        .isEqualTo("d;l;3");
  }
}
