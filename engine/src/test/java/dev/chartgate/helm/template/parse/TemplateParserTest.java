package dev.chartgate.helm.template.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TemplateParserTest {
  private static final TemplateParser PARSER =
      new TemplateParser(Set.of("len", "list", "printf"), ParseBounds.DEFAULT);

  private static ParsedText parse(String text) throws TemplateSyntaxException {
    return PARSER.parse("t.yaml", new SourceText("chart/t.yaml", text));
  }

  private static String tree(String text) throws TemplateSyntaxException {
    return Trees.of(parse(text).main());
  }

  private static TemplateSyntaxException refusal(String text) {
    return catchThrowableOfType(TemplateSyntaxException.class, () -> parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '\0',
      value = {
        "x{{.}}y => body( text@0\"x\" action@3( pipeline0@3( command@3( dot@3 ) ) ) text@6\"y\" )",
        "{{.a.b.c}} => body( action@2( pipeline0@2( command@2( .a.b.c@4 ) ) ) )",
        "{{$}} => body( action@2( pipeline0@2( command@2( $@2 ) ) ) )",
        "{{$.a}} => body( action@2( pipeline0@2( command@2( $.a@3 ) ) ) )",
        "{{(.a).b}} => body( action@2( pipeline0@2( command@2( chain.b@6( pipeline0@3( command@3("
            + " .a@3 ) ) ) ) ) ) )",
        "{{len .a | len}} => body( action@2( pipeline0@2( command@2( len@2 .a@6 ) command@11("
            + " len@11 ) ) ) )",
        "{{$x := 1}}{{$x = 2}} => body( action@2( pipeline1@2( $x@2 command@8("
            + " numberi1u1f3ff0000000000000@8 ) ) ) action@13( assignment1@13( $x@13 command@18("
            + " numberi2u2f4000000000000000@18 ) ) ) )",
        "{{if .a}}b{{else}}c{{end}} => body( if@5( pipeline0@5( command@5( .a@5 ) ) body("
            + " text@9\"b\" ) body( text@18\"c\" ) ) )",
        "{{if .a}}{{else if .b}}c{{end}} => body( if@5( pipeline0@5( command@5( .a@5 ) ) body body("
            + " if@19( pipeline0@19( command@19( .b@19 ) ) body( text@23\"c\" ) ) ) ) )",
        "{{with .a}}{{else with .b}}c{{end}} => body( with@7( pipeline0@7( command@7( .a@7 ) ) body"
            + " body( with@23( pipeline0@23( command@23( .b@23 ) ) body( text@27\"c\" ) ) ) ) )",
        "{{range $k, $v := .}}{{break}}{{continue}}{{end}} => body( range@8( pipeline2@8( $k@8"
            + " $v@12 command@18( dot@18 ) ) body( break@23 continue@32 ) ) )",
        "{{range $k, $v = .}}{{else}}x{{end}} => body( range@8( assignment2@8( $k@8 $v@12"
            + " command@17( dot@17 ) ) body body( text@28\"x\" ) ) )",
        "{{template \"a\"}}{{template `b` .}} => body( call\"a\"@11 call\"b\"@27( pipeline0@31("
            + " command@31( dot@31 ) ) ) )",
        "{{len nil true 'a' \"\\x41\"}} => body( action@2( pipeline0@2( command@2( len@2 nil@6"
            + " true@10 numberi97u97f4058400000000000@15 \"A\"@19 ) ) ) )",
      })
  void a_construct_has_its_tree(String text, String tree) throws TemplateSyntaxException {
    assertThat(tree(text)).isEqualTo("\"t.yaml\" " + tree);
  }

  @Test
  void trim_markers_and_comments_leave_the_text_that_is_written_with_its_offsets()
      throws TemplateSyntaxException {
    List<Statement> statements =
        parse("a \n{{- 1 -}}\n b {{/* c */}} d {{- /* e */ -}} f").main().body().statements();

    assertThat(statements)
        .filteredOn(Statement.Text.class::isInstance)
        .extracting(statement -> statement.start() + NodeText.of(statement))
        .containsExactly("0a", "14b ", "27 d", "46f");
    assertThat(((Statement.Text) statements.getFirst()).end()).isEqualTo(1);
  }

  @Test
  void statements_begin_at_their_delimiters() throws TemplateSyntaxException {
    assertThat(parse("ab{{ if .a }}{{ .b }}{{ end }}").main().body().statements().get(1))
        .isInstanceOfSatisfying(
            Statement.If.class,
            branch -> {
              assertThat(branch.start()).isEqualTo(2);
              assertThat(branch.offset()).isEqualTo(8);
              assertThat(branch.body().statements().getFirst().start()).isEqualTo(13);
            });
  }

  @Test
  void offsets_count_utf_16_units_and_locations_bytes() throws TemplateSyntaxException {
    Template template = parse("é\n😀{{.a}}").main();
    Statement action = template.body().statements().get(1);

    assertThat(action.offset()).isEqualTo(6);
    assertThat(template.location(action.offset())).isEqualTo("t.yaml:2:6");
  }

  @Test
  void variables_of_one_name_share_a_slot() throws TemplateSyntaxException {
    Template template = parse("{{$a := 1}}{{if $b := 2}}{{$a := 3}}{{end}}{{$c := $a}}").main();

    assertThat(template.slots()).isEqualTo(4);
    assertThat(NodeText.of(template.body()))
        .isEqualTo("{{$a := 1}}{{if $b := 2}}{{$a := 3}}{{end}}{{$c := $a}}");
  }

  @Test
  void a_text_defines_templates_beside_itself() throws TemplateSyntaxException {
    ParsedText text =
        parse("x{{define \"a\"}}A{{end}}{{block \"b\" .}}B{{block \"c\" .}}C{{end}}{{end}}");

    assertThat(text.templates()).containsOnlyKeys("t.yaml", "a", "b", "c");
    assertThat(NodeText.of(text.main().body())).isEqualTo("x{{template \"b\" .}}");
    assertThat(text.find("a").orElseThrow().file()).isEqualTo("t.yaml");
    assertThat(text.nodes()).isPositive();
  }

  @Test
  void a_definition_replaces_a_blank_one_of_its_text_only() throws TemplateSyntaxException {
    String blank = "{{define \"a\"}} {{/* c */}}{{end}}";
    String full = "{{define \"a\"}}A{{end}}";

    assertThat(NodeText.of(parse(blank + full).find("a").orElseThrow().body())).isEqualTo("A");
    assertThat(NodeText.of(parse(full + blank).find("a").orElseThrow().body())).isEqualTo("A");
    assertThat(refusal(full + full).detail())
        .isEqualTo("template: multiple definition of template \"a\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '\0',
      value = {
        "{{end}} => unexpected {{end}}",
        "{{else}} => unexpected {{else}}",
        "{{if .a}} => unexpected EOF",
        "{{if .a}}{{else}}{{else}}{{end}} => expected end; found {{else}}",
        "{{range .}}{{else if .a}}{{end}} => unexpected <if> in input",
        "{{if}}{{end}} => missing value for if",
        "{{}} => missing value for command",
        "{{.a | }} => ",
        "{{| .a}} => unexpected \"|\" in command",
        "{{.a | 3}} => non executable command in pipeline stage 2",
        "{{nope .a}} => function \"nope\" not defined",
        "{{$x}} => undefined variable \"$x\"",
        "{{if $x := 1}}{{end}}{{$x}} => undefined variable \"$x\"",
        "{{.a => unclosed action",
        "{{/* a => unclosed comment",
        "{{/* a */ b}} => comment ends before closing delimiter",
        "{{(.a}} => unclosed left paren",
        "{{.a)}} => unexpected right paren",
        "{{\"a}} => unterminated quoted string",
        "{{`a}} => unterminated raw quoted string",
        "{{'a}} => unterminated character constant",
        "{{'ab'}} => malformed character constant: 'ab'",
        "{{\"\\q\"}} => invalid syntax",
        "{{3k}} => bad number syntax: \"3k\"",
        "{{089}} => integer overflow: \"089\"",
        "{{0x}} => illegal number syntax: \"0x\"",
        "{{18446744073709551616}} => integer overflow: \"18446744073709551616\"",
        "{{a:b}} => function \"a\" not defined",
        "{{.a : .b}} => expected :=",
        "{{.a@}} => bad character U+0040 '@'",
        "{{é#}} => bad character U+0023 '#'",
        "{{\u0001}} => unrecognized character in action: U+0001",
        "{{1.a}} => bad number syntax: \"1.a\"",
        "{{true.a}} => unexpected . after term \"true\"",
        "{{break}} => {{break}} outside {{range}}",
        "{{range .}}{{continue 1}}{{end}} => unexpected \"1\" in {{continue}}",
        "{{$a, $b := 1}} => too many declarations in command",
        "{{range $a, $b, $c := .}}{{end}} => too many declarations in range",
        "{{range $a, .b}}{{end}} => range can only initialize variables",
        "{{template .a}} => unexpected \".a\" in template clause",
        "{{template \"a\" }}}} => ",
        "{{define .a}}{{end}} => unexpected \".a\" in define clause",
        "{{define \"a\"}}{{else}}{{end}} => unexpected {{else}} in define clause",
        "{{if .a}}{{define \"a\"}}{{end}}{{end}} => unexpected <define> in command",
        "{{len \"a long text\" \"b\" := }} => unexpected \":=\" in operand",
        "{{define \"a long long text\" \"more of it\"}} => unexpected \"\\\"more of i\"... in"
            + " define clause",
      })
  void a_mistake_is_named_as_go_names_it(String text, String detail) {
    if (detail == null) {
      assertThat(refusal(text)).isNull();
    } else {
      assertThat(refusal(text).detail()).isEqualTo(detail);
    }
  }

  @Test
  void a_mistake_has_its_template_line_and_place() {
    TemplateSyntaxException refused = refusal("a\n  {{ .é }} {{ nope }}");

    assertThat(refused).hasMessage("template: t.yaml:2: function \"nope\" not defined");
    assertThat(refused.template()).isEqualTo("t.yaml");
    assertThat(refused.line()).isEqualTo(2);
    assertThat(refused.place()).hasToString("chart/t.yaml:2:15");
  }

  @Test
  void an_action_of_several_lines_is_named_by_its_first() {
    assertThat(refusal("a\n{{ .b\n\n"))
        .hasMessage("template: t.yaml:4: unclosed action started at t.yaml:2");
    assertThat(refusal("a\n{{ .b\n\"c\n}}"))
        .hasMessage("template: t.yaml:3: unterminated quoted string in action started at t.yaml:2");
  }

  @Test
  void parentheses_and_actions_are_bounded_in_depth() {
    String deep = "{{" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "}}";
    String actions = "{{if .}}".repeat(100_000);
    String chain = "{{if .}}" + "{{else if .}}".repeat(100_000) + "{{end}}";
    String blocks = "{{block \"a\" .}}".repeat(100_000);

    assertThat(refusal(deep).detail()).isEqualTo("max expression depth exceeded");
    assertThat(List.of(refusal(actions), refusal(chain), refusal(blocks)))
        .extracting(TemplateSyntaxException::detail)
        .containsOnly("actions are nested too deep");
  }

  @Test
  void what_is_as_deep_as_is_allowed_fits_a_small_stack() throws Exception {
    int depth = ParseBounds.DEFAULT.maxDepth();
    String text =
        "{{if .}}".repeat(depth / 2)
            + "{{"
            + "(".repeat(depth / 2)
            + "1"
            + ")".repeat(depth / 2)
            + "}}"
            + "{{end}}".repeat(depth / 2);
    StringBuilder result = new StringBuilder();

    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.append(NodeText.of(parse(text).main().body()));
              } catch (TemplateSyntaxException e) {
                result.append(e.getMessage());
              }
            },
            "small stack",
            512 << 10);
    thread.start();
    thread.join();

    assertThat(result).hasToString(text);
  }

  @Test
  void nodes_are_bounded() {
    TemplateParser narrow = new TemplateParser(Set.of(), new ParseBounds(10, 100));

    assertThat(
            catchThrowableOfType(
                TemplateSyntaxException.class,
                () -> narrow.parse("t", new SourceText("t", "{{.}}".repeat(101)))))
        .hasMessage("template: t:1: template has more than 100 nodes");
  }
}
