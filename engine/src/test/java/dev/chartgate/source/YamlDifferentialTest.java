package dev.chartgate.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.CanonicalText;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.Judge;
import dev.chartgate.helm.Shrinker;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class YamlDifferentialTest {
  private static final int GENERATED = 3_000;
  private static final String[] ODD = {
    "yes",
    "Yes",
    "YES",
    "yEs",
    "no",
    "on",
    "On",
    "off",
    "OFF",
    "y",
    "Y",
    "n",
    "N",
    "true",
    "True",
    "TRUE",
    "tRue",
    "false",
    "~",
    "null",
    "Null",
    "NULL",
    "nULL",
    "",
    "0o17",
    "0O17",
    "017",
    "08",
    "09",
    "0o8",
    "-017",
    "1_000",
    "1__0",
    "_1",
    "1_",
    "0x1F",
    "0X1f",
    "0x",
    "-0x1F",
    "+0x1F",
    "0x_1F",
    "0b101",
    "0b2",
    "-0b11",
    "+1",
    "-1",
    "--1",
    "+-1",
    "1e3",
    "1E3",
    "1e+3",
    "1e-3",
    "1.e3",
    "1.5",
    "1.",
    ".5",
    "-.5",
    "+.5",
    ".",
    "..",
    "...x",
    ".e3",
    "1e",
    "e3",
    "0e0",
    "00",
    "0",
    "-0",
    "+0",
    "0.0",
    "-0.0",
    "1:30",
    "1:30:30",
    "190:20:30.15",
    ".inf",
    ".Inf",
    ".INF",
    "-.inf",
    "+.inf",
    ".nan",
    ".NaN",
    ".NAN",
    "inf",
    "nan",
    "Infinity",
    "2001-01-01",
    "2001-01-01T00:00:00Z",
    "2001-1-1",
    "2001-12-14 21:59:43.10 -5",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "123456789012345678901234567890",
    "0xFFFFFFFFFFFFFFFF",
    "0xFFFFFFFFFFFFFFFFF",
    "9007199254740993",
    "0.1",
    "1e308",
    "1e309",
    "-1e400",
    "1e-400",
    "0x1p-2",
    "1_0.5_0",
    "0.5e1_0",
    "=",
    "<<",
    "!!str 1",
    "!!str",
    "!!int \"1\"",
    "!!int x",
    "!!float 1",
    "!!float x",
    "!!bool yes",
    "!!bool x",
    "!!null x",
    "!!null ''",
    "!!binary aGVsbG8=",
    "!!binary '!'",
    "!!binary \"aGVs\\n bG8=\"",
    "!!timestamp 2001-01-01",
    "!foo 1",
    "!foo x",
    "! 1",
    "!!set {a}",
    "!!omap [a: 1]",
    "!!seq [1]",
    "!!map {a: 1}",
    "'1'",
    "\"1\"",
    "'yes'",
    "'a''b'",
    "\"\\u00e9\\x41\\n\\t\\e\\_\"",
    "\"\\U0001F600\"",
    "é",
    "😀",
    "a b",
    "a: b",
    "a #b",
    "a#b",
    "[1, 2]",
    "[a, [b], {c: d}]",
    "{a: 1, b: }",
    "{a}",
    "[a: 1]",
    "{a: 1, a: 2}",
    "{1: a, 1.5: b, true: c, ~: d}",
    "{0x10: a, 1e3: b, 017: c, yes: d}",
    "{1e21: a, 0.1: b, -1: c, .inf: d}",
    "[,]",
    "[a,]",
    "{a: b,}",
    "{[a]: 1}",
    "{{a: b}: 1}",
    "? a",
    "&x 1",
    "*x",
    "&x [1, *x]",
    "- a",
    "%",
    "@a",
    "`a",
    "|",
    ">",
    "'a",
    "\"a",
    "{a",
    "[a",
    "- - a",
    "a\tb",
    "--- a",
    "1 # c",
    "0.",
    "-1.",
    "12e03",
    "685.230_15e+03",
    "685_230.15",
    "1,000",
    "0_1",
    "0_8",
    "0b_1",
    "0o_7",
    "+017",
    "+08",
    "1e1000",
    "tRUE",
    "!!str ~",
    "!!str yes",
    "!!str [a]",
    "!!int 0o17",
    "!!float 017",
    "!!float .5",
    "!!int 1.0",
    "!!int 1.5",
    "!!float '1'",
    "!<tag:yaml.org,2002:str> 1",
    "NaN",
    ".NAn",
    "!!str null",
  };
  private static final String[] TABBED = {
    "a: 1\n\nb:\n  c: x\n  # c\n  d: [1, 2]\n\n",
    "a:\n- x\n-  y\n\n- b: 1\n  c: 'q'\nd: e\n",
    "a:\n  - \"x\"\n  - - y\n    - z\n\n  # c\nb: {c: 1,\n  d: 2}\n",
    "a: &x\n  b: |\n    text\n\n    more\n  c: >-\n    t\n\nd: *x\n",
    "a: !!map\n  b: c d\n\n  f: 'g\n    h'\ni: [\n  1,\n  x\n ]\n",
    "a: &b1 |2 # c 3\n    d\nb: | # 2\n    c\n",
    "- a: 1\n  b:  # c\n  - 2\n\n-  &x c\n- d\n# c\n",
    "{\"a\": [1,\n  2], \"b\": {\n  \"c\": true }\n}\n",
    "---\na: b\n\n\nc:\n  d:\n    e: f\n\n  g: h # i\n",
    "a:\n  b: c\n  \nd: ''\n\n? e\n:  f\n",
  };

  private static final String[] PIECES = {
    "a",
    "b",
    "1",
    "0",
    "07",
    "yes",
    "~",
    ": ",
    ":",
    "\n",
    "\n",
    "\n  ",
    "\n- ",
    "- ",
    "  ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "&x ",
    "*x",
    "<<: ",
    "<<: *x",
    "? ",
    "| \n  ",
    ">-\n  ",
    "|+\n ",
    "'",
    "\"",
    "#",
    " # c",
    "---\n",
    "...\n",
    "!!str ",
    "\t",
    "1e3",
    "0x1",
    ".5",
    "_",
    "e",
    "-",
    "+",
    ".",
    "\\n",
    "é",
    "%",
    "key: ",
    "\nkey: ",
    "\nlist:\n- ",
    "<<: [*x]",
  };

  @ParameterizedTest
  @EnumSource
  void odd_scalars_are_what_they_are_to_helm(HelmVersion version) {
    try (Judge judge = Judge.start(version)) {
      List<String> different = new ArrayList<>();
      for (String odd : ODD) {
        for (String text :
            List.of(
                odd, "a: " + odd, "- " + odd, odd + ": a", "[" + odd + "]", "{b: " + odd + "}")) {
          if (!agree(judge, text)) {
            different.add(
                "%s%n    ours   %s%n    Helm's %s"
                    .formatted(text, ours(text), theirs(judge, text)));
          }
        }
      }
      assertThat(different).isEmpty();
    }
  }

  /**
   * Helm reads the first document and never looks at what follows it, and its library and ours do
   * not agree on each malformed text. Those are left out, and there must not be many of them.
   */
  @ParameterizedTest
  @EnumSource
  void generated_documents_are_what_they_are_to_helm(HelmVersion version) {
    try (Judge judge = Judge.start(version)) {
      Random random = new Random(20_261_121);
      Set<String> different = new LinkedHashSet<>();
      int both = 0;
      int one = 0;
      for (int i = 0; i < GENERATED; i++) {
        String generated = text(random);
        int accepted = accepted(judge, generated);
        both += accepted == 2 ? 1 : 0;
        one += accepted == 1 ? 1 : 0;
        if (differs(judge, generated)) {
          String smallest =
              Shrinker.shrink(
                  generated, YamlDifferentialTest::smaller, text -> differs(judge, text));
          different.add(
              "%s%n    ours   %s%n    Helm's %s"
                  .formatted(smallest, ours(smallest), theirs(judge, smallest)));
        }
      }
      assertThat(different).isEmpty();
      assertThat(both).isGreaterThan(GENERATED / 4);
      assertThat(one).isLessThan(GENERATED / 10);
    }
  }

  /** Tabs where a key or an item may begin are refused, and all others are white space. */
  @ParameterizedTest
  @EnumSource
  void tabs_are_refused_where_helm_refuses_them(HelmVersion version) {
    try (Judge judge = Judge.start(version)) {
      Random random = new Random(20_261_121);
      Set<String> different = new LinkedHashSet<>();
      int refused = 0;
      for (int i = 0; i < GENERATED; i++) {
        String text = withTabs(TABBED[random.nextInt(TABBED.length)], random);
        boolean theirs = theirs(judge, text).equals("error");
        refused += theirs ? 1 : 0;
        if (theirs != ours(text).equals("error")) {
          different.add(
              text.replace("\t", "<TAB>") + (theirs ? "refused" : "taken") + " by Helm\n");
        }
      }
      assertThat(different).isEmpty();
      assertThat(refused).isBetween(GENERATED / 5, GENERATED * 4 / 5);
    }
  }

  /** The text with tabs at one or two places, most of them in white space. */
  private static String withTabs(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(2); i >= 0; i--) {
      int at = random.nextInt(out.length());
      for (int k = 0; k < 5 && " \n".indexOf(out.charAt(at)) < 0; k++) {
        at = random.nextInt(out.length());
      }
      if (out.charAt(at) == ' ' && random.nextBoolean()) {
        out.setCharAt(at, '\t');
      } else {
        out.insert(at + random.nextInt(2), '\t');
      }
    }
    return out.toString();
  }

  private static int accepted(Judge judge, String text) {
    return (ours(text).equals("error") ? 0 : 1) + (theirs(judge, text).equals("error") ? 0 : 1);
  }

  private static boolean differs(Judge judge, String text) {
    return accepted(judge, text) == 2 && !agree(judge, text);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(9);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.append('\n').toString();
  }

  private static List<String> smaller(String text) {
    List<String> smaller = new ArrayList<>();
    for (int i = 0; i < text.length() - 1; i++) {
      smaller.add(text.substring(0, i) + text.substring(i + 1));
    }
    return smaller;
  }

  private static boolean agree(Judge judge, String text) {
    return ours(text).equals(theirs(judge, text));
  }

  /** The first document, which is all that Helm's YAML library reads. */
  private static String ours(String text) {
    YamlStream stream = new YamlReader(YamlBounds.DEFAULT).read(new SourceText("a.yaml", text));
    if (!stream.problems().isEmpty()) {
      return "error";
    }
    return stream.documents().isEmpty()
        ? "null"
        : CanonicalText.of(stream.documents().getFirst().root());
  }

  private static String theirs(Judge judge, String text) {
    Judge.Answer answer = judge.ask(Map.of("op", "yaml", "text", text));
    return answer.error().isPresent() ? "error" : answer.results().getFirst();
  }
}
