package dev.chartgate.helm.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SetArgument;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SetParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1,b.c=x          | [a=1, b=[c=x]]",
        "a\\.b=1            | [a.b=1]",
        "a[1]=x             | [a=[null, x]]",
        "a={1,two}          | [a=[1, two]]",
        "a={}               | [a=[]]",
        "a[0].b=1,a[0].c=2  | [a=[[b=1, c=2]]]",
        "a=1\\,2            | [a=1,2]",
        "a=007              | [a=007]",
        "a=                 | [a=]",
      })
  void keys_lists_and_escapes_are_read(String text, String expected) throws ValuesException {
    assertThat(printed(parse(HelmVersion.V4, "--set", text))).isEqualTo(expected);
  }

  private static String printed(Node node) {
    return switch (node) {
      case MappingNode mapping ->
          mapping.entries().stream()
              .map(entry -> entry.key() + "=" + printed(entry.value()))
              .toList()
              .toString();
      case SequenceNode list ->
          list.items().stream().map(SetParserTest::printed).toList().toString();
      case ScalarNode scalar -> String.valueOf(scalar.value());
    };
  }

  @Test
  void a_value_and_its_key_are_marked_by_columns_of_code_points() throws ValuesException {
    MappingNode values = parse(HelmVersion.V4, "--set", "😀=1,b.c=two");

    MappingNode inner = values.mapping("b").orElseThrow();
    Mark key = inner.entry("c").orElseThrow().keyMark();
    Mark value = inner.get("c").orElseThrow().mark();
    assertThat(key.column()).isEqualTo(7);
    assertThat(value.column()).isEqualTo(9);
    assertThat(value.endColumn()).isEqualTo(12);
    assertThat(value.source()).isEqualTo(new SetArgument("--set", "😀=1,b.c=two"));
  }

  @ParameterizedTest
  @CsvSource({
    "--set, a, 1, the key a has no value",
    "--set, 'b=1,a,c=2', 5, the key a has no value before the comma",
    "--set, 'a={1,2', 3, the list that begins here does not end with }",
    "--set, a[x]=1, 3, the index x is not a whole number",
    "--set, a[-1]=1, 3, the index -1 is not a whole number",
    "--set, a[65537]=1, 9, the index 65537 is greater than 65536",
    "--set, 'a=1,a.b=2', 5, a is already set in column 1 to",
    "--set, 'a=1,,b=2', 5, there is no key before the comma",
    "--set, a[0]b=1, 5, b stands after an index",
    "--set-json, a={, 4, the argument ends",
    "--set-json, 'a=[1 2]', 6, unexpected '2'",
    "--set-file, a=none, 3, cannot read the file none",
  })
  void a_mistake_is_told_with_its_column(String flag, String text, int column, String message) {
    ValuesException e =
        catchThrowableOfType(ValuesException.class, () -> parse(HelmVersion.V4, flag, text));

    assertThat(e.problems()).hasSize(1);
    assertThat(e.problems().getFirst().mark().column()).isEqualTo(column);
    assertThat(e.problems().getFirst().message()).startsWith(message);
  }

  @Test
  void a_conflict_between_arguments_is_told_without_what_they_set() throws ValuesException {
    MappingNode base = parse(HelmVersion.V4, "--set-string", "db.password=hunter2");

    assertThatThrownBy(() ->
            new SetParser(HelmVersion.V4, ArgumentFiles.none())
                .apply(new SetArgument("--set", "db.password[0]=x"), base))
        .isInstanceOf(ValuesException.class)
        .hasMessageContaining(
            "password is already set by an earlier --set-string to something that is no list")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void helm_4_takes_an_index_that_is_not_closed_and_helm_3_does_not() throws ValuesException {
    assertThat(parse(HelmVersion.V4, "--set", "a[0").size()).isZero();
    assertThatThrownBy(() -> parse(HelmVersion.V3, "--set", "a[0"))
        .isInstanceOf(ValuesException.class)
        .hasMessageContaining("not closed");
  }

  @Test
  void what_an_argument_does_not_touch_keeps_its_mark() throws ValuesException {
    MappingNode base = parse(HelmVersion.V4, "--set", "a.b=1,a.c=2");

    MappingNode sum =
        new SetParser(HelmVersion.V4, ArgumentFiles.none())
            .apply(new SetArgument("--set", "a.b=3"), base);

    assertThat(sum.at(NodePath.parse("a.b")).orElseThrow().mark().source().text())
        .isEqualTo("a.b=3");
    assertThat(sum.at(NodePath.parse("a.c")).orElseThrow().mark().source().text())
        .isEqualTo("a.b=1,a.c=2");
    assertThat(sum.get("a").orElseThrow().mark().source().text()).isEqualTo("a.b=1,a.c=2");
  }

  @Test
  void a_hostile_argument_is_refused_and_does_no_harm() {
    assertThatThrownBy(() -> parse(HelmVersion.V4, "--set", "a" + "[0]".repeat(100_000) + "=1"))
        .isInstanceOf(ValuesException.class);
    assertThatThrownBy(() -> parse(HelmVersion.V4, "--set", "a.".repeat(100_000) + "b=1"))
        .isInstanceOf(ValuesException.class);
    assertThatThrownBy(() -> parse(HelmVersion.V4, "--set-json", "a=" + "[".repeat(100_000)))
        .isInstanceOf(ValuesException.class);
  }

  @Test
  void any_text_gives_values_or_a_problem() {
    Random random = new Random(3);
    String alphabet = "ab=,.[]{}\\\"0123-+: \n\t\uD83D\uDE00é'|tfn";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(20); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      for (SetFlag flag : SetFlag.values()) {
        try {
          assertThat(parse(HelmVersion.V4, flag.flag(), text.toString())).isNotNull();
        } catch (ValuesException e) {
          assertThat(e.problems()).isNotEmpty();
        }
      }
    }
  }

  private static MappingNode parse(HelmVersion version, String flag, String text)
      throws ValuesException {
    SetArgument argument = new SetArgument(flag, text);
    ArgumentFiles files =
        path -> {
          throw new IOException("there is none");
        };
    return new SetParser(version, files).apply(argument, MappingNode.empty(Mark.start(argument)));
  }
}
