package dev.chartgate.helm.template.parse;

import java.util.List;
import java.util.Random;

/** Makes texts that are templates, or nearly so. */
final class TemplateTexts {
  /** The functions that the texts call; {@code unknown} is none. */
  static final List<String> FUNCTIONS =
      List.of("len", "printf", "include", "default", "and", "or", "eq", "list");

  private static final List<String> PIECES =
      List.of(
          "{{",
          "}}",
          "{{- ",
          " -}}",
          "{{-",
          "-}}",
          "{{/*",
          "*/}}",
          "{{- /* x */ -}}",
          "{{/* ",
          " */}}",
          "if ",
          "else ",
          "else if ",
          "else with ",
          "end",
          "{{end}}",
          "{{else}}",
          "range ",
          "with ",
          "define \"x\"",
          "block \"b\" .",
          "template \"x\"",
          "break",
          "continue",
          "{{break}}",
          "{{define \"y\"}}",
          "{{block `b` .}}",
          "nil",
          "true",
          "false",
          ".",
          "$",
          "$x",
          "$x := ",
          "$x = ",
          "$k, $v := ",
          ".Values",
          ".a.b",
          "(",
          ")",
          "|",
          " | ",
          ",",
          ":=",
          "=",
          ":",
          "len ",
          "printf ",
          "unknown ",
          "\"s\"",
          "`raw`",
          "\"\\x41\\u00e9\\n\"",
          "\"\\q\"",
          "\"",
          "`",
          "'a'",
          "'\\n'",
          "'ab'",
          "''",
          "'",
          "0",
          "1",
          "-7",
          "+3",
          "0x1F",
          "0b101",
          "0o17",
          "017",
          "089",
          "1_000",
          "1__0",
          "_1",
          "1.5",
          ".5",
          "1.",
          "1e3",
          "1e400",
          "-0x1e5",
          "0x1p4",
          "0x.8p-1",
          "1i",
          "2.5i",
          "1+2i",
          "1-2",
          "1+i",
          "0i",
          "9223372036854775808",
          "18446744073709551615",
          "18446744073709551616",
          "0x_1",
          "1k",
          "é",
          "世",
          "\u0001",
          "#",
          "@",
          "\\",
          "\n",
          " ",
          "\t",
          "\r\n",
          "text",
          "😀",
          "\u00a0",
          "((",
          "))",
          "..",
          ".x.",
          "$.a",
          "(.a).b",
          "(len .).c",
          "_x",
          "-",
          "+",
          "%",
          "/*",
          "*/",
          "i");

  private static final List<String> OPERANDS =
      List.of(
          ".",
          "$",
          ".a",
          ".a.b.c",
          "$x",
          "$x.y",
          "$.z.w",
          "nil",
          "true",
          "1",
          "1.5",
          "'c'",
          "\"s\"",
          "`r`",
          "(.a)",
          "(len .a)",
          "(.a | len).b.c",
          "(1)",
          "0x1F",
          "1+2i",
          "-0x1e2",
          "list",
          "list.a",
          "\"a\\tb\"",
          "\"\\xff\\xfe\"",
          "\"\\xe4\\xb8\\x96\"",
          "\"\\u4e16\"");

  private final Random random;

  TemplateTexts(Random random) {
    this.random = random;
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Pieces of the language in no order. */
  String jumble() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      out.append(oneOf(PIECES));
    }
    return out.toString();
  }

  /** An action with pieces in no order. */
  String action() {
    return "a {{" + jumble() + "}} b";
  }

  /** A text that is a template in most cases. */
  String wellFormed() {
    return "{{$x := .}}" + body(3);
  }

  private String body(int depth) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      out.append(statement(depth));
    }
    return out.toString();
  }

  private String open() {
    return random.nextInt(4) == 0 ? "{{- " : "{{";
  }

  private String close() {
    return random.nextInt(4) == 0 ? " -}}" : "}}";
  }

  private String tag(String inside) {
    return open() + inside + close();
  }

  private String statement(int depth) {
    return switch (random.nextInt(depth > 0 ? 12 : 5)) {
      case 0 -> oneOf(List.of("text", " \n\t ", "é\n", "  x  ", ""));
      case 1 -> tag("/* comment */");
      case 2 -> tag("$x " + oneOf(List.of(":=", "=")) + " " + pipeline(2));
      case 3, 4 -> tag(pipeline(2));
      case 5, 6 ->
          tag("if " + declared(pipeline(2)))
              + body(depth - 1)
              + oneOf(List.of("", tag("else"), tag("else if " + pipeline(1))))
              + body(depth - 1)
              + tag("end");
      case 7 ->
          tag("with " + declared(pipeline(2)))
              + body(depth - 1)
              + oneOf(List.of("", tag("else"), tag("else with " + pipeline(1))))
              + body(depth - 1)
              + tag("end");
      case 8, 9 ->
          tag("range " + oneOf(List.of("", "$v := ", "$k, $v := ", "$x, $x = ")) + pipeline(2))
              + body(depth - 1)
              + oneOf(List.of("", "{{break}}", "{{continue}}", tag("else")))
              + body(depth - 1)
              + tag("end");
      case 10 -> tag("template \"x\"" + oneOf(List.of("", " .", " (list 1)", " $y := 3")));
      default ->
          tag("block \"b" + random.nextInt(9) + "\" " + pipeline(1)) + body(depth - 1) + tag("end");
    };
  }

  private String declared(String pipeline) {
    return random.nextInt(3) == 0 ? "$v := " + pipeline : pipeline;
  }

  private String pipeline(int depth) {
    StringBuilder out = new StringBuilder(command(depth));
    while (random.nextInt(3) == 0) {
      out.append(oneOf(List.of(" | ", "|")))
          .append(oneOf(FUNCTIONS))
          .append(" ")
          .append(operand(depth));
    }
    return out.toString();
  }

  private String command(int depth) {
    return random.nextBoolean()
        ? operand(depth)
        : oneOf(FUNCTIONS) + " " + operand(depth) + oneOf(List.of("", " " + operand(depth)));
  }

  private String operand(int depth) {
    if (depth > 0 && random.nextInt(4) == 0) {
      return "(" + pipeline(depth - 1) + ")" + oneOf(List.of("", ".f", ".f.g"));
    }
    return oneOf(OPERANDS);
  }

  /** A text with a few characters or pieces changed. */
  String mutated(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(out.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> out.insert(at, oneOf(PIECES));
        case 1 -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(4)));
        default -> out.replace(at, Math.min(out.length(), at + 1), oneOf(PIECES));
      }
    }
    return out.toString();
  }

  /** Characters in no order. */
  String noise() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      out.append(
          random.nextInt(3) == 0
              ? Character.toString((char) random.nextInt(0x10000))
              : oneOf(
                  List.of(
                      "{{", "}}", " ", "-", ".", "$", "(", ")", "\"", "`", "'", "0", "x", "i")));
    }
    return out.toString();
  }
}
