package dev.chartgate.helm.template;

import java.util.List;
import java.util.Random;

/** Draws snippets of templates, of which most do something that Helm accepts. */
final class Snippets {
  /** What the snippets read. */
  static final String VALUES =
      """
      {"s": "text", "e": "", "n": 3, "f": 1.5, "z": 0, "t": true, "b": false, "u": "é世😀",
       "list": ["a", "b", null, 3, {"k": "v"}], "el": [], "em": {}, "nums": [3, 1, 2], "big": 5000000,
       "m": {"a": 1, "b": "x", "c": {"d": "deep", "l": [1, [2, 3]]}, "é": "ü", "A": true},
       "maps": [{"name": "one", "v": 1}, {"name": "two"}],
       "tpl": "<{{ .Values.s }}>", "tpl2": "{{ define \\"h\\" }}inner{{ end }}{{ include \\"h\\" . }}{{ .x }}"}
      """;

  /** What the snippets include. */
  static final String HELPERS =
      """
      {{- define "h" -}}
      h={{ .Values.s }}
      {{- end -}}
      {{- define "dot" }}[{{ . }}]{{ end -}}
      {{- define "rec" }}{{ range $i, $e := . }}{{ $e }}{{ if $i }}{{ include "rec" (list $e) }}{{ end }}{{ end }}{{ end -}}
      {{- define "field" }}{{ .name }}{{ end -}}
      {{- define "var" }}{{ $x := 9 }}{{ $x }}{{ $ }}{{ end -}}
      {{- define "blank" }} {{ end -}}
      """;

  private static final List<String> PATHS =
      List.of(
          ".Values.s",
          ".Values.e",
          ".Values.n",
          ".Values.f",
          ".Values.z",
          ".Values.t",
          ".Values.b",
          ".Values.u",
          ".Values.list",
          ".Values.el",
          ".Values.em",
          ".Values.nums",
          ".Values.big",
          ".Values.m",
          ".Values.m.a",
          ".Values.m.b",
          ".Values.m.c",
          ".Values.m.c.d",
          ".Values.m.é",
          ".Values.maps",
          ".Values.missing",
          "$.Values.s",
          "$.Values.n",
          "$.Values.m",
          "$.Values.list",
          "$.Values.missing",
          "$.Values.t",
          "$.Values.tpl",
          "$.Values.maps",
          "$.Values.nums");

  private static final List<String> ODD =
      List.of(
          ".Values.missing.x",
          ".Values.s.x",
          ".Values.m.c.d.x",
          ".Values.list.x",
          "(.Values.missing).x",
          "(.Values.missing).x.y",
          "(.Values.s).x",
          ".Values.m.a.b",
          ".name",
          ".v",
          ".k",
          ".x.y",
          "$.x",
          "(index .Values.list 2).x",
          "(index .Values.list 4).k",
          "$x.k",
          "$x.y.z",
          "$y",
          ".Values.list.k 1",
          "list.x",
          "(dict \"a\" 1).a",
          "(dict \"a\" nil).a.b",
          "(dict \"a\" (dict \"b\" 2)).a.b",
          "nil");

  private static final List<String> LITERALS =
      List.of(
          "1",
          "0",
          "-1",
          "2",
          "1.5",
          "3.0",
          "1e3",
          "0x10",
          "'a'",
          "\"\"",
          "\"text\"",
          "\"b\"",
          "`raw`",
          "true",
          "false",
          "\"é\"",
          "\"<a href='x'>&\\x00=\\\\ \\u00a0~/?\"",
          "9223372036854775808",
          "1_000",
          "(list 1 2 3)",
          "(list)",
          "(dict \"a\" 1 \"b\" 2)",
          "(dict)",
          "(list \"a\" nil)",
          "3");

  private static final List<String> TESTS = List.of("eq", "ne", "lt", "le", "gt", "ge");

  private final Random random;

  /** How many actions are around that set the dot: the outermost one prints too much. */
  private int loops;

  Snippets(Random random) {
    this.random = random;
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  /** A snippet. */
  String snippet() {
    return switch (random.nextInt(4)) {
      case 0 -> "{{ " + pipeline(2) + " }}";
      case 1 -> "{{ " + call(1) + " }}";
      default -> "{{ $x := " + operand(1) + " }}{{ $y := 0 }}{{ $v := 1 }}" + body(2);
    };
  }

  private String inner(int depth) {
    loops++;
    String body = body(depth);
    loops--;
    return body;
  }

  private String body(int depth) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      out.append(statement(depth));
    }
    return out.toString();
  }

  private String tag(String inside) {
    return (once(5) ? "{{- " : "{{ ") + inside + (once(5) ? " -}}" : " }}");
  }

  private String statement(int depth) {
    return switch (random.nextInt(depth > 0 ? 14 : 5)) {
      case 0 -> oneOf(List.of("text ", "\n  a: ", " ", "\n"));
      case 1 -> tag(oneOf(List.of("$x", "$y", "$v")) + oneOf(List.of(" := ", " = ")) + pipeline(1));
      case 2, 3, 4 -> tag(pipeline(2));
      case 5, 6 ->
          tag("if " + condition())
              + body(depth - 1)
              + oneOf(List.of("", tag("else"), tag("else if " + condition())))
              + body(depth - 1)
              + tag("end");
      case 7 ->
          tag("with " + oneOf(List.of("", "$v := ", "$x = ")) + operand(1))
              + inner(depth - 1)
              + oneOf(List.of("", tag("else"), tag("else with " + operand(0))))
              + body(depth - 1)
              + tag("end");
      case 8, 9, 10 ->
          tag(
                  "range "
                      + oneOf(
                          List.of("", "$v := ", "$k, $v := ", "$x = ", "$y, $x = ", "$v, $v := "))
                      + oneOf(
                          List.of(
                              ".Values.list",
                              ".Values.m",
                              "$.Values.maps",
                              "$.Values.nums",
                              "3",
                              "$.Values.n",
                              operand(1))))
              + inner(depth - 1)
              + oneOf(
                  List.of(
                      "",
                      "",
                      tag("if " + condition()) + "{{break}}" + tag("end"),
                      "{{ continue }}"))
              + oneOf(List.of("", tag("else")))
              + body(depth - 1)
              + tag("end");
      case 11 ->
          tag(
              "template "
                  + oneOf(
                      List.of(
                          "\"h\" $",
                          "\"dot\" " + operand(1),
                          "\"var\" 3",
                          "\"nope\" .",
                          "\"dot\"",
                          "\"field\" (index $.Values.maps 0)",
                          "\"blank\"")));
      case 12 ->
          tag(
              "include "
                  + oneOf(
                      List.of(
                          "\"h\" $",
                          "\"dot\" " + operand(1),
                          "\"rec\" (list 1 2 3)",
                          "\"var\" 3",
                          "\"nope\" .",
                          "\"field\" .",
                          "\"h\" $"))
                  + oneOf(List.of("", " | upper", " | len", " | printf \"%q\"")));
      default ->
          tag(
              "tpl "
                  + oneOf(
                      List.of(
                          "$.Values.tpl $",
                          "$.Values.tpl2 $",
                          "\"{{ . }}\" " + operand(0),
                          "\"{{ template \\\"h\\\" . }}\" $",
                          "\"{{ .x.y.z }}\" .",
                          "\"{{ if }}\" .",
                          "\" \" .",
                          "$.Values.s .")));
    };
  }

  private String condition() {
    return once(2) ? operand(1) : call(1);
  }

  private String pipeline(int depth) {
    StringBuilder out = new StringBuilder(once(2) ? operand(depth) : call(depth));
    while (once(3)) {
      out.append(" | ").append(piped(depth));
    }
    return out.toString();
  }

  private String piped(int depth) {
    return switch (random.nextInt(10)) {
      case 0 -> "printf \"%v\"";
      case 1 -> "len";
      case 2 -> oneOf(TESTS) + " " + operand(depth);
      case 3 -> oneOf(List.of("and", "or")) + oneOf(List.of("", " " + operand(depth)));
      case 4 -> "upper";
      case 5 -> "not";
      case 6 -> "repeat " + operand(0);
      case 7 -> "index " + operand(0);
      case 8 -> "ternary " + operand(0) + " " + operand(0);
      default ->
          oneOf(
              List.of(
                  "print",
                  "call",
                  ".Values.s",
                  "$x",
                  "hasKey .Values.m",
                  "(print 1)",
                  "3",
                  "dict \"k\""));
    };
  }

  private String call(int depth) {
    return switch (random.nextInt(16)) {
      case 0, 1, 2 ->
          oneOf(TESTS)
              + " "
              + operand(depth)
              + " "
              + operand(depth)
              + (once(4) ? " " + operand(0) : "");
      case 3, 4 -> oneOf(List.of("and", "or")) + arguments(depth, 1);
      case 5 -> "not" + arguments(depth, 1);
      case 6 -> "len " + operand(depth);
      case 7 ->
          "index "
              + oneOf(
                  List.of(".Values.list", ".Values.m", ".Values.maps 0", "$.Values.s", operand(0)))
              + arguments(0, 0);
      case 8 -> "not " + operand(depth);
      case 9 ->
          "printf "
              + oneOf(List.of("\"%v-%s\"", "\"%d\"", "\"%q %t\"", operand(0)))
              + arguments(depth, 0);
      case 10 -> "upper " + operand(depth);
      case 11 ->
          "hasKey "
              + oneOf(List.of(".Values.m", ".Values", "(dict \"a\" 1)", operand(0)))
              + " "
              + operand(0);
      case 12 -> "repeat " + operand(0) + " " + operand(0);
      case 13 -> "ternary " + operand(0) + " " + operand(0) + " " + operand(0);
      case 14 -> "call" + arguments(depth, 0);
      default -> oneOf(List.of("print", "println", "html", "js", "urlquery")) + arguments(depth, 0);
    };
  }

  private String arguments(int depth, int least) {
    StringBuilder out = new StringBuilder();
    for (int i = least + random.nextInt(3); i > 0; i--) {
      out.append(' ').append(operand(depth));
    }
    return out.toString();
  }

  private String operand(int depth) {
    if (depth > 0 && once(4)) {
      return "(" + (once(3) ? "$y := " : "") + pipeline(depth - 1) + ")" + (once(8) ? ".a" : "");
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3, 4 -> oneOf(PATHS);
      case 5, 6, 7 -> oneOf(LITERALS);
      case 8 -> oneOf(ODD);
      case 9, 10 -> "$x";
      default -> loops > 0 ? "." : oneOf(List.of("$y", "$v"));
    };
  }
}
