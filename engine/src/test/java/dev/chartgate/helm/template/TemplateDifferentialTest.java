package dev.chartgate.helm.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.TemplateJudge;
import dev.chartgate.helm.TemplateJudge.Setting;
import dev.chartgate.helm.TemplateJudge.Verdict;
import dev.chartgate.helm.template.parse.TemplateSyntaxException;
import dev.chartgate.helm.template.value.GoString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What snippets write, or the message with which they fail, is what Helm says. */
@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TemplateDifferentialTest {
  private static final int SNIPPETS = 8_000;
  private static final Pattern WARNING =
      Pattern.compile("template: (\\S+): .*HELM_ERR_START(.*)HELM_ERR_END.*", Pattern.DOTALL);

  private static final Setting SETTING =
      new Setting(
          Map.of("templates/_helpers.tpl", Snippets.HELPERS, "values.yaml", Snippets.VALUES),
          List.of(),
          List.of(),
          TemplateJudge.Release.DEFAULT);

  /**
   * Helm 3 gives Go's messages as they are. Of the length of nil Go has two, one of which tells of
   * Go's reflection; ours has one.
   */
  @Test
  void helm_3_writes_the_same_or_fails_with_the_same_message() {
    assertThat(
            differences(
                HelmVersion.V3,
                3,
                said ->
                    said.replace(
                        "reflect: call of reflect.Value.Type on zero Value", "len of nil pointer")))
        .isEmpty();
  }

  /** Helm 4 tells a failure in words of its own. */
  @Test
  void helm_4_writes_the_same_or_fails_too() {
    assertThat(
            differences(HelmVersion.V4, 4, said -> said.startsWith("failure: ") ? "failure" : said))
        .isEmpty();
  }

  private interface Said {
    String of(String verdict);
  }

  private static List<String> differences(HelmVersion version, long seed, Said said) {
    Snippets generator = new Snippets(new Random(seed));
    List<String> snippets = Stream.generate(generator::snippet).limit(SNIPPETS).toList();
    Engine engine = new Engine(Snippets.HELPERS, Snippets.VALUES, true);
    List<String> differences = new ArrayList<>();
    int written = 0;
    try (TemplateJudge judge = TemplateJudge.start(version)) {
      List<Verdict> verdicts = judge.template(SETTING, snippets);
      for (int i = 0; i < snippets.size(); i++) {
        String ours = ours(engine, snippets.get(i));
        String helms = helms(verdicts.get(i));
        written += helms.startsWith("wrote: ") ? 1 : 0;
        if (!said.of(ours).equals(said.of(helms))) {
          differences.add("%s%n  Helm: %s%n  ours: %s".formatted(snippets.get(i), helms, ours));
        }
      }
    }
    assertThat(written).isGreaterThan(SNIPPETS / 5);
    return differences;
  }

  private static String helms(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Output output -> "wrote: " + output.text();
      case Verdict.NotText bytes -> "wrote: " + GoString.of(TemplateJudge.bytes(bytes));
      case Verdict.Failure failure -> "failure: " + failure.message();
      case Verdict.Silence silence -> "silence: " + silence.how();
    };
  }

  private static String ours(Engine engine, String snippet) {
    try {
      return "wrote: " + engine.run(snippet).value();
    } catch (TemplateSyntaxException e) {
      String[] parts = String.valueOf(e.getMessage()).split(": ", -1);
      return "failure: parse error at (%s): %s".formatted(parts[1], parts[parts.length - 1]);
    } catch (TemplateException e) {
      String message = String.valueOf(e.getMessage());
      Matcher warning = WARNING.matcher(message);
      return warning.matches()
          ? "failure: execution error at (%s): %s".formatted(warning.group(1), warning.group(2))
          : "failure: " + message;
    }
  }
}
