package dev.chartgate.helm.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.TemplateJudge;
import dev.chartgate.helm.TemplateJudge.Setting;
import dev.chartgate.helm.TemplateJudge.Verdict;
import dev.chartgate.helm.template.Sample;
import dev.chartgate.helm.template.Samples;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.print.GoPrinter;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every function with arguments of every kind, beside Helm's: result and type, or failure. */
@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunctionsDifferentialTest {
  private static final int CALLS_OF_EACH = Integer.getInteger("calls", 80);
  private static final String FORM = "%T|%#v";

  /** Those whose fields are not to be seen. */
  private static final Map<String, String> FORMS =
      Map.of("semver", "%T|%v", "toDate", "%T|%v", "mustToDate", "%T|%v");

  /** Whose answers are random, or depend on the time of day. */
  private static final Set<String> MOVING =
      Set.of(
          ("randAlpha randAlphaNum randNumeric randAscii randBytes randInt shuffle uuidv4 now ago"
                  + " date dateInZone date_in_zone htmlDate htmlDateInZone dateModify date_modify"
                  + " mustDateModify must_date_modify unixEpoch genPrivateKey genCA genCAWithKey"
                  + " genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey"
                  + " bcrypt htpasswd derivePassword encryptAES")
              .split(" "));

  /** Those whose order is random in Go, and what is put around them. */
  private static final Map<String, List<String>> UNORDERED =
      Map.of("keys", List.of("sortAlpha"), "values", List.of("toStrings", "sortAlpha"));

  /** Those that can build more than there is room for. */
  private static final Set<String> BUILDERS =
      Set.of("until", "untilStep", "seq", "repeat", "indent", "nindent");

  private record Case(String name, String snippet, Optional<String> output, String failure) {}

  @ParameterizedTest
  @EnumSource
  void answer_as_helm_does(HelmVersion version) {
    Samples samples = new Samples(new Random(Integer.getInteger("seed", 4)));
    Set<String> beyond = new TreeSet<>();
    List<Case> cases = new ArrayList<>();
    for (Definition definition : StandardFunctions.of(version)) {
      for (int i = 0; i < CALLS_OF_EACH && !MOVING.contains(definition.name()); i++) {
        try {
          cases.add(draw(definition, samples));
        } catch (BudgetException e) {
          beyond.add(definition.name());
        }
      }
    }
    assertThat(BUILDERS).containsAll(beyond);
    assertThat(differences(version, cases)).isEmpty();
  }

  private static List<String> differences(HelmVersion version, List<Case> cases) {
    List<String> different = new ArrayList<>();
    try (TemplateJudge judge = TemplateJudge.start(version)) {
      List<Verdict> verdicts =
          judge.template(Setting.EMPTY, cases.stream().map(Case::snippet).toList());
      for (int i = 0; i < cases.size(); i++) {
        if (!agree(cases.get(i), verdicts.get(i))) {
          different.add(cases.get(i) + "\n Helm " + verdicts.get(i));
        }
      }
    }
    return different;
  }

  /** Strings that a function reads closely, put together from what means something to it. */
  private static final Map<String, String[]> PIECES =
      Map.ofEntries(
          Map.entry(
              "regexFind regexFindAll regexMatch regexSplit regexReplaceAll regexReplaceAllLiteral",
              new String[] {
                "a", "b", "ab", "*", "+", "?", "(", ")", "|", "[a-c]", "[^b]", "^", "$", ".", "\\b",
                "\\d", "(?i)", "(?P<n>", "{2}", "é", "${n}", "$1", "$0", "$", "x", " "
              }),
          Map.entry(
              "urlParse",
              new String[] {
                "http",
                "https",
                "pg",
                ":",
                "//",
                "/",
                "?",
                "#",
                "@",
                "u",
                "p%20",
                "%zz",
                "h.io",
                "[::1]",
                "[fe80::1%25e]",
                "80",
                "a b",
                "é",
                "%C3",
                "=",
                "&",
                "*",
                ".",
                "+"
              }),
          Map.entry(
              "semver",
              new String[] {"v", "1", "2", "0", "10", ".", "-", "rc", "+", "b", "01", "x", " "}),
          Map.entry(
              "semverCompare",
              new String[] {
                ">=", "<", "^", "~", "1", "2", "0", ".", "-0", "-rc.1", " ", ",", "||", "x", "*",
                "v"
              }),
          Map.entry(
              "snakecase kebabcase camelcase title untitle swapcase initials nospace wrap wrapWith",
              new String[] {
                "a", "B", "HTTP", "Server", "x", "20", "3", "_", "-", " ", ".", "é", "É", "日", "!",
                "ǅ"
              }),
          Map.entry(
              "b64dec b32dec", new String[] {"A", "b", "QQ", "=", "\n", "z", "2", "7", "+", "é"}),
          Map.entry(
              "int int64 float64 atoi toDecimal duration durationRound addf round",
              new String[] {
                "0", "1", "7", "9", "0x", "0b", "_", ".", "e", "-", "+", "p", "inf", "nan", "s",
                "h", "m"
              }),
          Map.entry(
              "base dir ext clean", new String[] {"/", ".", "..", "a", "b.txt", "//", " ", "é"}));

  private static final int COMPOSED_OF_EACH = 150;

  @ParameterizedTest
  @EnumSource
  void read_strings_as_helm_does(HelmVersion version) {
    Random random = new Random(Integer.getInteger("seed", 5));
    List<Case> cases = new ArrayList<>();
    new TreeMap<>(PIECES)
        .forEach((names, pieces) -> {
          for (String name : names.split(" ", -1)) {
            Definition definition = Calls.generous().definition(name);
            for (int i = 0; i < Integer.getInteger("calls", COMPOSED_OF_EACH); i++) {
              cases.add(draw(definition, new Samples(random, () -> composed(random, pieces))));
            }
          }
        });
    assertThat(differences(version, cases)).isEmpty();
  }

  private static String composed(Random random, String[] pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static boolean agree(Case ours, Verdict helms) {
    return switch (helms) {
      case Verdict.Output output -> ours.output().equals(Optional.of(output.text()));
      case Verdict.NotText bytes ->
          ours.output().equals(Optional.of(GoString.of(TemplateJudge.bytes(bytes))));
      case Verdict.Failure failure ->
          ours.output().isEmpty() && failure.message().contains(readable(ours.failure()));
      case Verdict.Silence silence -> false;
    };
  }

  /** JSON has no room for bytes that are not UTF-8. */
  private static String readable(String given) {
    // Of two mistakes in one expression, Go and RE2/J may name different ones.
    String message =
        given
            .replaceFirst("(?s)(error parsing regexp: ).*", "$1")
            .replaceFirst("(?s)improper (constraint).*", "$1");
    int[] runes = message.codePoints().map(c -> GoString.isByte(c) ? 0xFFFD : c).toArray();
    return new String(runes, 0, runes.length);
  }

  private static Case draw(Definition definition, Samples samples) {
    List<Sample> arguments = new ArrayList<>();
    int count = definition.signature().required();
    if (definition.signature().variadic()) {
      count += samples.random().nextInt(4);
    }
    for (int i = 0; i < count; i++) {
      arguments.add(samples.of(definition.signature().parameter(i)));
    }
    List<String> around = UNORDERED.getOrDefault(definition.name(), List.of());
    String call = Samples.call(definition.name(), arguments);
    for (String name : around) {
      call = "(" + name + " " + call + ")";
    }
    String form = FORMS.getOrDefault(definition.name(), FORM);
    String snippet = "{{ $r := %s }}{{ printf \"%s\" $r $r }}".formatted(call, form);
    Calls calls = Calls.generous();
    try {
      Value result =
          calls.call(
              definition.name(), Origin.NONE, arguments.stream().map(Sample::value).toList());
      for (String name : around) {
        result = calls.call(name, result);
      }
      Text output =
          GoPrinter.sprintf(Text.of(form), List.of(result, result), calls.environment().budget());
      return new Case(definition.name(), snippet, Optional.of(output.value()), "");
    } catch (FunctionException e) {
      return new Case(definition.name(), snippet, Optional.empty(), String.valueOf(e.getMessage()));
    }
  }
}
