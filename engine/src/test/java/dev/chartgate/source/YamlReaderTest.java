package dev.chartgate.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class YamlReaderTest {
  private static final YamlBounds SMALL = new YamlBounds(400, 3, 5, 30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "yes    | true",
        "off    | false",
        "y      | true",
        "0o17   | 15",
        "017    | 15",
        "08     | 8.0",
        "1_000  | 1000",
        "0x1F   | 31",
        "1e3    | 1000.0",
        ".5     | 0.5",
        "~      | null",
        "+1     | 1",
        "1:30   | 1:30",
        "'yes'  | yes",
        "!!str 1| 1",
        "1e309  | 1e309",
        "2001-01-01 | 2001-01-01",
        "18446744073709551615 | 1.8446744073709552E19",
      })
  void scalars_are_typed_as_helm_types_them(String text, String value) {
    YamlStream stream = read("a: " + text);

    MappingNode root = (MappingNode) stream.documents().getFirst().root();
    ScalarNode scalar = (ScalarNode) root.get("a").orElseThrow();
    assertThat(String.valueOf(scalar.value())).isEqualTo(value);
  }

  @Test
  void documents_are_read_one_by_one_and_a_bad_one_hides_no_other() {
    YamlStream stream = read("a: 1\n---\nb: [\n---\nc: 3\n");

    assertThat(stream.documents()).extracting(YamlDocument::firstLine).containsExactly(1, 4);
    assertThat(
            stream.documents().getLast().root().child(new NodePath.Key("c")).orElseThrow().mark())
        .hasToString("a.yaml:5:4");
    assertThat(stream.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.mark().line()).isBetween(2, 4));
  }

  @Test
  void long_lines_are_read_as_short_ones_are() {
    String long1 = "\ud83d\ude00b".repeat(100_000);
    String long2 = " x\u00e9".repeat(3_000_000).strip();

    String text = "a: " + long1 + "\nb: '" + long2 + "'\nc: |\n  " + long1 + "\nd: 1\n";
    Node root =
        new YamlReader(YamlBounds.DEFAULT)
            .read(new SourceText("a.yaml", text))
            .documents()
            .getFirst()
            .root();

    assertThat(root.at(NodePath.of("a")).orElseThrow())
        .isInstanceOfSatisfying(ScalarNode.class, it -> assertThat(it.text()).isEqualTo(long1));
    assertThat(root.at(NodePath.of("b")).orElseThrow())
        .isInstanceOfSatisfying(ScalarNode.class, it -> assertThat(it.text()).isEqualTo(long2));
    assertThat(root.at(NodePath.of("c")).orElseThrow())
        .isInstanceOfSatisfying(
            ScalarNode.class, it -> assertThat(it.text()).isEqualTo(long1 + "\n"));
    assertThat(root.at(NodePath.of("d")).orElseThrow().mark()).hasToString("a.yaml:5:4");
  }

  @Test
  void columns_count_code_points() {
    MappingNode root = (MappingNode) read("\"😀\": x\n").documents().getFirst().root();

    assertThat(root.get("😀").orElseThrow().mark().column()).isEqualTo(6);
  }

  @Test
  void a_key_that_is_written_twice_has_both_places_and_the_last_value() {
    YamlDocument document = read("a:\n  b: 1\n  c: 2\n  b: 3\n").documents().getFirst();

    assertThat(document.duplicates())
        .containsExactly(
            new DuplicateKey(
                NodePath.of("a", "b"),
                document.duplicates().getFirst().first(),
                document.duplicates().getFirst().last()));
    assertThat(document.duplicates().getFirst().first()).hasToString("a.yaml:2:3");
    assertThat(document.duplicates().getFirst().last()).hasToString("a.yaml:4:3");
    assertThat(((ScalarNode) document.root().at(NodePath.of("a", "b")).orElseThrow()).value())
        .isEqualTo(3L);
  }

  @Test
  void aliases_share_their_node_and_merge_keys_lose_against_written_ones() {
    Node root =
        read("x: &x {a: 1, b: 2}\nw: *x\nz: {b: 3, <<: *x}\n").documents().getFirst().root();

    assertThat(root.at(NodePath.of("w")).orElseThrow())
        .isSameAs(root.at(NodePath.of("x")).orElseThrow());
    assertThat(root.at(NodePath.of("z", "a")).orElseThrow().mark()).hasToString("a.yaml:1:11");
    assertThat(root.at(NodePath.of("z", "b")).orElseThrow().mark()).hasToString("a.yaml:3:8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "*x            | this alias names no anchor | 1:1",
        "{[a]: 1}      | a key that is a mapping or a list | 1:2",
        "~: 1          | a key that is null | 1:1",
        "a: .inf       | .inf is a number without a form in JSON | 1:4",
        "a: !!int x    | this is not of the type that its tag !!int demands | 1:4",
        "a: !!binary x | this !!binary value is not base64 | 1:4",
        "<<: 1         | '<<' takes a mapping | 1:5",
        "a: caf\uDCE9 | the byte 0xE9 here is not UTF-8; save the file as UTF-8 | 1:7",
        "a: b\u0007c | the control character U+0007 is not allowed in YAML | 1:5",
      })
  void what_helm_refuses_is_a_problem_at_its_place(String text, String message, String place) {
    YamlStream stream = read(text);

    assertThat(stream.documents()).isEmpty();
    assertThat(stream.problems()).hasSize(1);
    assertThat(stream.problems().getFirst().message()).startsWith(message);
    assertThat(stream.problems().getFirst().mark()).hasToString("a.yaml:" + place);
  }

  @ParameterizedTest
  @CsvSource({
    "- \\t1, a tab that cannot start any token, 1:3",
    "-\\t- 1, Do not use \\t(TAB) for indentation, 1:3",
    "a: 1\\n\\t\\nb: 2, a tab that violates indentation, 2:1",
    "a:\\n  b: 'x'\\n  \\t# c, a tab that cannot start any token, 3:3",
    "a: {\\n\\tb: 1\\n\\t}, a tab that violates indentation, 3:1",
    "a: |\\n  \\tb, a tab where an indentation space is expected, 2:3",
  })
  void a_tab_that_helm_refuses_is_a_problem_at_its_place(
      String text, String message, String place) {
    YamlStream stream = read(text.replace("\\n", "\n").replace("\\t", "\t") + "\n");

    assertThat(stream.documents()).isEmpty();
    assertThat(stream.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message()).contains(message);
          assertThat(problem.mark()).hasToString("a.yaml:" + place);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:\tx",
        "a: \tx\t# c",
        "[\t1,\n\t2]",
        "{\n\t\"a\": 1\n}",
        "a: |\n  b\n  \t\n",
        "'\t'"
      })
  void all_other_tabs_are_white_space(String text) {
    assertThat(read(text + "\n").problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*hunter2", "!!int hunter2", "@hunter2", "\"\\hunter2\"", "%hunter2", "'hunter2"})
  void a_problem_does_not_quote_the_value_which_may_be_a_password(String value) {
    assertThat(read("password: " + value).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).doesNotContain("hunter2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x", "\\xzz", "\\u12", "\\UFFFFFFFF", "\\x:", "\\"})
  void an_escape_that_is_no_character_is_a_problem_on_its_line(String escape) {
    YamlStream stream = read("a: 1\nb: \"" + escape + "\"\n");

    assertThat(stream.documents()).isEmpty();
    assertThat(stream.problems()).hasSize(1);
    assertThat(stream.problems().getFirst().mark().line()).isBetween(2, 3);
  }

  @Test
  void each_bound_is_named_with_its_place() {
    assertThat(read("a".repeat(401)).problems())
        .singleElement()
        .hasToString(
            "a.yaml:1:1: the text has 401 characters, more than the 400 that are read; split the"
                + " file");
    assertThat(read("a: 1\n---\nb: 1\n---\nc: 1\n---\nd: 1\n").problems())
        .singleElement()
        .hasToString(
            "a.yaml:6:1: the text has more than the 3 documents that are read; split the file");
    assertThat(read("[[[[[[1]]]]]]").problems())
        .singleElement()
        .asString()
        .startsWith("a.yaml:1:6: mappings and lists are nested deeper than the 5 levels");
    assertThat(read("a: [" + "1, ".repeat(40) + "]").problems())
        .singleElement()
        .asString()
        .contains("more than the 30 nodes");
  }

  @Test
  void aliases_count_as_all_that_they_stand_for() {
    String bomb = "a: &a [1, 2, 3, 4, 5]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n";

    assertThat(read(bomb).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message()).contains("more than the 30 nodes");
          assertThat(problem.mark().line()).isEqualTo(3);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "---\n---\n"})
  void nothing_is_no_document_and_no_problem(String text) {
    YamlStream stream = read(text);

    assertThat(stream.documents()).isEmpty();
    assertThat(stream.problems()).isEmpty();
  }

  private static YamlStream read(String text) {
    return new YamlReader(SMALL).read(new SourceText("a.yaml", text));
  }
}
