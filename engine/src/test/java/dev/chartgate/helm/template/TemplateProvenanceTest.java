package dev.chartgate.helm.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Position;
import dev.chartgate.helm.template.origin.Sources;
import dev.chartgate.helm.template.origin.Spans;
import dev.chartgate.helm.template.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TemplateProvenanceTest {
  private static final String VALUES =
      """
      {"a": {"b": "x", "c": true, "d": false}, "list": ["one", "two"], "name": "h", "key": "b",
       "tpl": "t: {{ .Values.a.b }}\\n", "on": true}
      """;
  private static final Engine ENGINE =
      new Engine("{{ define \"h\" }}n: {{ .Values.a.b }}{{ end }}", VALUES, true);

  private static Text run(String snippet) throws Exception {
    return ENGINE.run(snippet);
  }

  /** The sources of the stretch in which a part of the output begins. */
  private static Sources sources(Text text, String part) {
    Spans spans = text.spans();
    int at = text.value().indexOf(part);
    for (int i = 0; i < spans.count(); i++) {
      if (spans.start(i) <= at && at < spans.end(i)) {
        return Sources.of(spans.origin(i));
      }
    }
    throw new AssertionError(part + " is not in " + text);
  }

  private static String keys(Text text, String part) {
    return sources(text, part).keys().entrySet().stream()
        .map(entry -> entry.getValue().label() + " " + entry.getKey().toSetKey())
        .collect(Collectors.joining(", "));
  }

  private static List<String> places(Text text, String part) {
    return sources(text, part).positions().stream()
        .map(Position::chain)
        .map(chain -> chain.stream().map(Object::toString).collect(Collectors.joining(" < ")))
        .toList();
  }

  private static List<String> silent(Text text) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < text.spans().count(); i++) {
      if (text.spans().origin(i) instanceof Origin.Silent silent) {
        found.add(
            "%s %s %s %s"
                .formatted(silent.position().mark(), silent.ownLines(), silent.skipped(), silent));
      }
    }
    return found;
  }

  @Test
  void a_value_has_its_key_and_each_line_of_the_template_its_place() throws Exception {
    Text text = run("k: {{ .Values.a.b }}\n  l: 1\n");

    assertThat(keys(text, "x")).isEqualTo("exact a.b");
    assertThat(places(text, "x")).containsExactly("snippet.yaml:1:4");
    assertThat(keys(text, "k")).isEmpty();
    assertThat(places(text, "l: 1")).containsExactly("snippet.yaml:2:3");
  }

  @Test
  void a_missing_value_has_the_key_that_would_bring_it() throws Exception {
    Text text = run("k: {{ .Values.a.nope }}");

    assertThat(text.value()).isEqualTo("k: ");
    assertThat(text.spans().origin(text.spans().count() - 1)).hasToString("[exact a.nope]");
  }

  @Test
  void conditions_take_part_in_what_stands_in_them() throws Exception {
    Text text =
        run(
            "{{ if .Values.a.c }}yes {{ .Values.a.b }}{{ end }}{{ with .Values.a }}{{ .b }}w{{ end"
                + " }}");

    assertThat(keys(text, "yes")).isEqualTo("via a.c");
    assertThat(keys(text, "x")).isEqualTo("exact a.b, via a.c");
    assertThat(keys(text, "w")).isEqualTo("via a");
  }

  @Test
  void a_condition_that_kept_something_from_being_written_says_so() throws Exception {
    Text text = run("a\n{{- if .Values.a.d }}\nb: 1\n{{- end }} {{ if .Values.off }}c{{ end }}d");

    assertThat(silent(text))
        .containsExactly(
            "snippet.yaml:2:1 true {{- if .Values.a.d }}\nb: 1\n{{- end }} [via a.d]",
            "snippet.yaml:4:12 false {{ if .Values.off }}c{{ end }} [via off]");
  }

  @Test
  void what_follows_where_a_loop_may_be_left_depends_on_that() throws Exception {
    String loop =
        "{{ range $e := list 1 2 }}a{{ $e }}{{ if .Values.a.%s }}{{ %s }}{{ end }}b{{ $e }}{{ end"
            + " }}z";
    Text left =
        run(
            "{{ with $ }}"
                + loop.formatted("c", "break").replace(".Values", "$.Values")
                + "{{ end }}");
    Text stayed = run(loop.formatted("d", "break").replace(".Values", "$.Values"));
    Text next = run(loop.formatted("c", "continue").replace(".Values", "$.Values"));

    assertThat(left.value()).isEqualTo("a1z");
    assertThat(keys(left, "a1")).isEmpty();
    assertThat(keys(left, "z")).isEmpty();
    assertThat(silent(left)).singleElement().asString().contains("{{ break }}", "via a.c");
    assertThat(stayed.value()).isEqualTo("a1b1a2b2z");
    assertThat(keys(stayed, "a1")).isEmpty();
    assertThat(keys(stayed, "b1")).isEqualTo("via a.d");
    assertThat(keys(stayed, "a2")).isEqualTo("via a.d");
    assertThat(keys(stayed, "z")).isEmpty();
    assertThat(next.value()).isEqualTo("a1a2z");
    assertThat(keys(next, "a2")).isEqualTo("via a.c");
  }

  @Test
  void a_condition_around_the_one_that_leaves_a_loop_takes_part_too() throws Exception {
    Text text =
        run(
            "{{ range list 1 2 }}{{ if $.Values.a.c }}{{ if $.Values.a.d }}{{ break }}{{ end }}{{"
                + " end }}b{{ end }}");

    assertThat(keys(text, "b")).contains("via a.c", "via a.d");
  }

  @Test
  void items_have_their_own_keys_and_loops_take_part() throws Exception {
    Text text = run("{{ range $i, $e := .Values.list }}{{ $e }}-{{ $i }};{{ end }}");

    assertThat(keys(text, "two")).isEqualTo("exact list[1], via list");
    assertThat(keys(text, "1")).isEqualTo("via list");
  }

  @Test
  void assignments_under_a_condition_carry_it_whether_it_holds_or_not() throws Exception {
    String snippet =
        "{{ $x := \"init\" }}{{ if .Values.a.%s }}{{ $x = .Values.a.b }}{{ end }}v: {{ $x }}";

    assertThat(keys(run(snippet.formatted("c")), "x")).isEqualTo("exact a.b, via a.c");
    assertThat(keys(run(snippet.formatted("d")), "init")).isEqualTo("via a.d");
  }

  @Test
  void and_and_or_carry_what_was_looked_at_before() throws Exception {
    assertThat(keys(run("{{ or .Values.a.d .Values.a.b }}"), "x")).isEqualTo("exact a.b, via a.d");
    assertThat(keys(run("{{ and .Values.a.c .Values.a.b }}"), "x")).isEqualTo("exact a.b, via a.c");
    assertThat(keys(run("{{ .Values.a.b | and .Values.a.c }}"), "x"))
        .isEqualTo("exact a.b, via a.c");
  }

  @Test
  void a_comparison_and_a_computed_key_take_part() throws Exception {
    assertThat(keys(run("{{ eq .Values.a.b .Values.name }}"), "false"))
        .isEqualTo("via name, via a.b");
    assertThat(keys(run("{{ index .Values.a .Values.key }}"), "x")).isEqualTo("exact a.b, via key");
    assertThat(keys(run("{{ (ternary .Values.a (dict) .Values.on).b }}"), "x"))
        .isEqualTo("exact a.b, via on");
  }

  @Test
  void included_text_keeps_its_own_places_and_the_way_to_them() throws Exception {
    Text text = run("\n  {{ include .Values.name . }}");

    assertThat(keys(text, "x")).isEqualTo("exact a.b, via name");
    assertThat(places(text, "x")).containsExactly("_helpers.tpl:1:20 < snippet.yaml:2:3");
    assertThat(keys(text, "n: ")).isEqualTo("via name");
  }

  @Test
  void text_that_tpl_evaluates_is_data_of_where_it_came_from() throws Exception {
    Text text = run("{{ tpl .Values.tpl . }}");

    assertThat(keys(text, "t: ")).isEqualTo("exact tpl");
    assertThat(keys(text, "x")).isEqualTo("exact a.b, via tpl");
    assertThat(places(text, "x")).containsExactly("tpl:1:4 < snippet.yaml:1:1");
  }

  @Test
  void without_tracking_nothing_is_kept() throws Exception {
    Engine plain = new Engine("", VALUES, false);
    Text text =
        plain.run(
            "{{ if .Values.a.c }}{{ .Values.a.b }}{{ end }}{{ if .Values.off }}{{ end }}{{ tpl"
                + " .Values.tpl . }}{{ .Values.nope }}");

    assertThat(text.value()).isEqualTo("xt: x\n");
    assertThat(text.origin()).isSameAs(Origin.NONE);
    assertThat(text.spans().count()).isEqualTo(1);
  }
}
