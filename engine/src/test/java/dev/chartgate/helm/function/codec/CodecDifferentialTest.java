package dev.chartgate.helm.function.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.TemplateJudge;
import dev.chartgate.helm.TemplateJudge.Setting;
import dev.chartgate.helm.TemplateJudge.Verdict;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodecDifferentialTest {
  private static final int VALUES = 4_000;
  private static final int DEPTH = 3;
  private static final List<String> WRITERS =
      List.of("toYaml", "toYamlPretty", "toJson", "toPrettyJson", "toRawJson", "mustToJson");

  private static final List<String> WRITERS_AFTER_TOML =
      List.of("toToml", "toYaml", "toYamlPretty", "toJson");

  /** Line breaks of YAML 1.1 alone, which the reader of YAML 1.2 takes for characters. */
  private static final Pattern OTHER_BREAKS = Pattern.compile("[\\u2028\\u2029]|\\\\[LP]");

  private record Difference(String snippet, String helm, String ours) {
    boolean isRefusedByBoth() {
      return helm.startsWith("{\"Error\":") && ours.startsWith("{\"Error\":");
    }

    @Override
    public String toString() {
      return "%n%s%n--- helm%n%s%n--- ours%n%s%n".formatted(snippet, helm, ours);
    }
  }

  @ParameterizedTest
  @EnumSource
  void values_are_written_as_helm_writes_them(HelmVersion version) {
    RandomValues random = RandomValues.withNils(new Random(4));
    List<String> snippets = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    Codec codec = new Codec(version);
    for (int i = 0; i < VALUES; i++) {
      Value value = random.value(DEPTH);
      for (String writer : WRITERS) {
        snippets.add("{{ %s %s }}".formatted(writer, GoExpression.of(value)));
        ours.add(codec.text(writer, value));
      }
    }
    compare(version, snippets, ours);
  }

  @ParameterizedTest
  @EnumSource
  void yaml_is_read_as_helm_reads_it(HelmVersion version) {
    RandomValues random = new RandomValues(new Random(5));
    Codec codec = new Codec(version);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < VALUES; i++) {
      String text = codec.text(i % 2 == 0 ? "toYaml" : "toYamlPretty", random.value(DEPTH));
      if (!OTHER_BREAKS.matcher(text).find()) {
        texts.add(i % 4 == 0 ? text + "\n" : text);
      }
    }
    read(version, texts, "fromYaml", "fromYamlArray");
  }

  @ParameterizedTest
  @EnumSource
  void json_is_read_as_helm_reads_it(HelmVersion version) {
    Random seeded = new Random(6);
    RandomValues random = new RandomValues(seeded);
    Codec codec = new Codec(version);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < VALUES; i++) {
      String text = codec.text(i % 2 == 0 ? "toJson" : "toPrettyJson", random.value(DEPTH));
      texts.add(i % 4 < 2 ? text : broken(text, seeded));
    }
    // These give the nil map and the nil slice of Go, which toJson writes as null.
    texts.removeIf(text -> text.strip().equals("null"));
    read(version, texts, "fromJson", "fromJsonArray", "mustFromJson");
  }

  @ParameterizedTest
  @EnumSource
  void toml_is_written_as_helm_writes_it(HelmVersion version) {
    RandomValues random = new RandomValues(new Random(8));
    List<String> snippets = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    Codec codec = new Codec(version);
    for (int i = 0; i < VALUES; i++) {
      Value value = i % 4 == 0 ? random.value(DEPTH) : random.map(DEPTH);
      snippets.add("{{ toToml %s }}".formatted(GoExpression.of(value)));
      ours.add(codec.text("toToml", value));
    }
    compare(version, snippets, ours);
  }

  /**
   * The reader of YAML is another program, so some words differ, and hardly ever what is refused.
   */
  @ParameterizedTest
  @EnumSource
  void broken_yaml_is_refused_as_helm_refuses_it(HelmVersion version) {
    Random seeded = new Random(10);
    RandomValues random = new RandomValues(seeded);
    Codec codec = new Codec(version);
    List<String> snippets = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    for (int i = 0; i < VALUES; i++) {
      String text = broken(codec.text("toYaml", random.map(2)), seeded);
      if (!OTHER_BREAKS.matcher(text).find()) {
        StringBuilder literal = new StringBuilder();
        GoExpression.string(text, literal);
        snippets.add("{{ fromYaml %s | toJson }}".formatted(literal));
        ours.add(read(codec, "fromYaml", text));
      }
    }
    List<Difference> differences = differences(version, snippets, ours);
    assertThat(differences).hasSizeLessThan(VALUES * 2 / 100);
    assertThat(differences)
        .filteredOn(difference -> !difference.isRefusedByBoth())
        .hasSizeLessThan(VALUES / 500);
  }

  @ParameterizedTest
  @EnumSource
  void odd_toml_is_read_as_helm_reads_it(HelmVersion version) {
    List<String> texts = new ArrayList<>();
    for (String value : TomlTexts.VALUES) {
      texts.add("a = " + value + "\n");
      texts.add("a = [" + value + ", 1]");
      texts.add("a = {b = " + value + "}");
    }
    texts.addAll(TomlTexts.DOCUMENTS);
    read(version, texts, "fromToml");
  }

  @ParameterizedTest
  @EnumSource
  void what_was_read_from_toml_is_written_as_helm_writes_it(HelmVersion version)
      throws FunctionException {
    Codec codec = new Codec(version);
    List<String> snippets = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    for (String value : TomlTexts.VALUES) {
      String text = "a = " + value + "\n";
      StringBuilder literal = new StringBuilder();
      GoExpression.string(text, literal);
      for (String writer : WRITERS_AFTER_TOML) {
        snippets.add("{{ fromToml %s | %s }}".formatted(literal, writer));
        ours.add(codec.text(writer, codec.call("fromToml", Text.of(text))));
      }
    }
    compare(version, snippets, ours);
  }

  @ParameterizedTest
  @EnumSource
  void toml_is_read_as_helm_reads_it(HelmVersion version) {
    Random seeded = new Random(9);
    RandomValues random = new RandomValues(seeded);
    Codec codec = new Codec(version);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < VALUES; i++) {
      String text = codec.text("toToml", random.map(DEPTH));
      texts.add(i % 2 == 0 ? text : broken(text, seeded));
    }
    read(version, texts, "fromToml");
  }

  private static String broken(String text, Random random) {
    String noise = "{}[],:\"\\ttruenfalse-+.0123eE\u00e9\u0001'\ud83d\ude00";
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(out.length() + 1);
      int from = random.nextInt(noise.length() - 2);
      switch (random.nextInt(3)) {
        case 0 -> out.insert(at, noise.charAt(from));
        case 1 -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(3)));
        default -> out.setLength(at);
      }
    }
    return new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static void read(HelmVersion version, List<String> texts, String... readers) {
    Codec codec = new Codec(version);
    List<String> snippets = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    for (String text : texts) {
      for (String reader : readers) {
        StringBuilder literal = new StringBuilder();
        GoExpression.string(text, literal);
        snippets.add("{{ %s %s | toJson }}".formatted(reader, literal));
        ours.add(read(codec, reader, text));
      }
    }
    compare(version, snippets, ours);
  }

  private static String read(Codec codec, String reader, String text) {
    try {
      return codec.text("toJson", codec.call(reader, Text.of(text)));
    } catch (FunctionException e) {
      return "error: " + e.getMessage();
    }
  }

  private static void compare(HelmVersion version, List<String> snippets, List<String> ours) {
    List<Difference> differences = differences(version, snippets, ours);
    assertThat(differences).as("%d of %d differ", differences.size(), snippets.size()).isEmpty();
  }

  private static List<Difference> differences(
      HelmVersion version, List<String> snippets, List<String> ours) {
    List<Difference> differences = new ArrayList<>();
    try (TemplateJudge judge = TemplateJudge.start(version)) {
      List<Verdict> verdicts = judge.template(Setting.EMPTY, snippets);
      for (int i = 0; i < snippets.size(); i++) {
        String helm = helm(verdicts.get(i), snippets.get(i));
        if (!helm.equals(ours.get(i)) && !isUndecided(judge, snippets.get(i), ours.get(i))) {
          differences.add(new Difference(snippets.get(i), helm, ours.get(i)));
        }
      }
    }
    return differences;
  }

  /**
   * Whether Helm itself gives now this and now that: the order of keys such as 10, 1e3 and 01 goes
   * round in a circle, and Go takes them from a map in random order.
   */
  private static boolean isUndecided(TemplateJudge judge, String snippet, String ours) {
    return judge.template(Setting.EMPTY, Collections.nCopies(20, snippet)).stream()
        .anyMatch(verdict -> helm(verdict, snippet).equals(ours));
  }

  private static String helm(Verdict verdict, String snippet) {
    return switch (verdict) {
      case Verdict.Output output -> output.text();
      case Verdict.NotText text -> GoString.of(TemplateJudge.bytes(text));
      case Verdict.Failure failure -> {
        // Before the message of a function stands where it was called.
        String calling = "error calling " + snippet.substring(3, snippet.indexOf(' ', 3)) + ": ";
        int at = failure.message().indexOf(calling);
        yield at < 0
            ? failure.message()
            : "error: " + failure.message().substring(at + calling.length());
      }
      case Verdict.Silence silence -> silence.how();
    };
  }
}
