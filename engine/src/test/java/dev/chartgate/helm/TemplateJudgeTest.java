package dev.chartgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.TemplateJudge.ChartVerdict;
import dev.chartgate.helm.TemplateJudge.Rendering;
import dev.chartgate.helm.TemplateJudge.Setting;
import dev.chartgate.helm.TemplateJudge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplateJudgeTest {

  @ParameterizedTest
  @EnumSource
  void a_judge_answers_for_each_snippet_and_survives_all_of_them(HelmVersion version) {
    try (TemplateJudge judge = TemplateJudge.start(version)) {
      List<Verdict> verdicts =
          judge.template(
              Setting.ofValues("a: 2"),
              List.of(
                  "{{ .Values.a }} {{ upper .Release.Name }}",
                  "{{ fail \"no\" }}",
                  "{{ range until 100000000 }}{{ range until 100000000 }}{{ end }}{{ end }}",
                  "{{ \"a\\u00e9\" | trunc 2 }}",
                  "last"));

      assertThat(verdicts.get(0)).isEqualTo(new Verdict.Output("2 RELEASE-NAME"));
      assertThat(verdicts.get(1))
          .isEqualTo(
              new Verdict.Failure("execution error at (judged/templates/snippet.yaml:1:3): no"));
      assertThat(verdicts.get(2)).isInstanceOf(Verdict.Silence.class);
      assertThat(TemplateJudge.bytes((Verdict.NotText) verdicts.get(3))).containsExactly('a', 0xc3);
      assertThat(verdicts.get(4)).isEqualTo(new Verdict.Output("last"));
      assertThat(judge.template(Setting.EMPTY, List.of("{{ .Values }}")))
          .containsExactly(new Verdict.Output("map[]"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_judge_tells_random_output_from_the_rest(HelmVersion version, @TempDir Path chart)
      throws IOException {
    Files.writeString(chart.resolve("Chart.yaml"), "{apiVersion: v2, name: c, version: 1.0.0}");
    Files.createDirectory(chart.resolve("templates"));
    Files.writeString(chart.resolve("templates/a.yaml"), "{{ randAlphaNum 30 }}");
    try (TemplateJudge judge = TemplateJudge.start(version)) {
      ChartVerdict verdict = judge.render(chart, Setting.EMPTY, 3, 2);

      assertThat(verdict.renderings())
          .hasSize(3)
          .allSatisfy(rendering ->
              assertThat(((Rendering.Outputs) rendering).texts())
                  .containsOnlyKeys("c/templates/a.yaml"));
      assertThat(verdict.milliseconds()).hasSize(2);
    }
  }
}
