package dev.chartgate.helm.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.CanonicalText;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.Judge;
import dev.chartgate.helm.Shrinker;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SetDifferentialTest {
  private static final int CASES_OF_A_FLAG = 1_000;
  private static final String BASE =
      """
      a: {b: 1, c: [x, {d: y}, [1, 2]], n: null}
      l: [1, two, {k: v}]
      s: text
      "": empty
      """;
  private static final Map<String, String> READABLE = Map.of("f", "one\n", "g", "two, {three}");
  private static final String[] PIECES = {
    "a",
    "b",
    "l",
    "s",
    "n",
    "k",
    "=",
    "=",
    "=",
    ",",
    ",",
    ".",
    ".",
    "[",
    "]",
    "[0]",
    "[1]",
    "[2]",
    "[-1]",
    "[01]",
    "[+1]",
    "[70000]",
    "[x]",
    "{",
    "}",
    "{1,2}",
    "{a,b",
    "\\",
    "\\,",
    "\\.",
    "\\=",
    "1",
    "0",
    "01",
    "-5",
    "+7",
    "-0",
    "1.5",
    "1e3",
    "true",
    "FALSE",
    "null",
    "NuLL",
    "9223372036854775807",
    "9223372036854775808",
    "f",
    "g",
    "missing",
    " ",
    "\t",
    "\u00a0",
    "é",
    "\uD83D\uDE00",
    "\"x\"",
    "\"\\u00e9\\n\"",
    "{\"j\": [1, 2.5, null]}",
    "[]",
    "{}",
    "[1,{\"a\":true}]",
    "\"",
    ":",
    "\n",
    "'",
    "#",
  };

  private static final String[] KEYS = {
    "a.b",
    "a.c[1].d",
    "a.c[2][0]",
    "a.c[3]",
    "a.n",
    "a.x.y.z",
    "l[0]",
    "l[1]",
    "l[4].k",
    "s",
    "new",
    "new[1]",
    "new.a\\.b",
    "q[0][1].r",
    "",
    "a.",
    "l[2].k",
    "a"
  };
  private static final String[] VALUES = {
    "1",
    "-7",
    "007",
    "true",
    "null",
    "x",
    "1.5",
    "{1,b}",
    "{}",
    "a\\,b",
    "",
    "f",
    "g",
    "\"s\"",
    "[1, 2]",
    "{\"j\": 1e3}",
    "9223372036854775808",
    "é"
  };

  private record Case(String flag, String text) {}

  @ParameterizedTest
  @EnumSource
  void generated_arguments_mean_what_they_mean_to_helm(HelmVersion version) {
    try (Judge judge = Judge.start(version)) {
      Random random = new Random(20_251_121);
      int accepted = 0;
      for (SetFlag flag : SetFlag.values()) {
        for (int i = 0; i < CASES_OF_A_FLAG; i++) {
          Case generated = new Case(flag.flag(), text(random));
          accepted += ours(version, generated).equals("error") ? 0 : 1;
          if (!agree(judge, version, generated)) {
            Case smallest =
                Shrinker.shrink(
                    generated, SetDifferentialTest::smaller, c -> !agree(judge, version, c));
            assertThat(ours(version, smallest))
                .as("%s '%s'", smallest.flag(), smallest.text())
                .isEqualTo(theirs(judge, smallest));
          }
        }
      }
      assertThat(accepted).as("not all of them are malformed").isGreaterThan(CASES_OF_A_FLAG);
    }
  }

  /** Half of the texts have the form of assignments, the other half are pieces in any order. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    if (random.nextBoolean()) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        text.append(pick(random, KEYS)).append('=').append(pick(random, VALUES));
        text.append(i == 0 ? "" : ",");
      }
    } else {
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(pick(random, PIECES));
      }
    }
    return text.toString();
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static List<Case> smaller(Case large) {
    List<Case> smaller = new ArrayList<>();
    int[] codePoints = large.text().codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      smaller.add(
          new Case(
              large.flag(),
              new String(codePoints, 0, i)
                  + new String(codePoints, i + 1, codePoints.length - i - 1)));
    }
    return smaller;
  }

  private static boolean agree(Judge judge, HelmVersion version, Case input) {
    return ours(version, input).equals(theirs(judge, input));
  }

  private static String ours(HelmVersion version, Case input) {
    SetParser parser = new SetParser(version, SetDifferentialTest::readable);
    try {
      return CanonicalText.of(parser.apply(new SetArgument(input.flag(), input.text()), base()));
    } catch (ValuesException e) {
      return "error";
    }
  }

  private static MappingNode base() {
    return (MappingNode)
        new YamlReader(YamlBounds.DEFAULT)
            .read(new SourceText("base", BASE))
            .documents()
            .getFirst()
            .root();
  }

  private static String readable(String path) throws IOException {
    return Optional.ofNullable(READABLE.get(path))
        .orElseThrow(() -> new IOException("there is none"));
  }

  private static String theirs(Judge judge, Case input) {
    Judge.Answer answer =
        judge.ask(
            Map.of(
                "op",
                "set",
                "flag",
                input.flag(),
                "text",
                input.text(),
                "base",
                BASE,
                "readable",
                READABLE));
    return answer.error().isPresent() ? "error" : answer.results().getFirst();
  }
}
