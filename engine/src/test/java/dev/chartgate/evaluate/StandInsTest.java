package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Report;
import dev.chartgate.rule.Pack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates make of a Secret's contents, which no facts tell, is unknown to rules. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class StandInsTest {
  private static final String WANT = "contents.namespaces.prod.secrets.db.mode";

  @TempDir private Path root;

  private RenderedChart chart() {
    return new RenderedChart(root)
        .with(
            "web/templates/a.yaml",
            """
            {{- $secret := lookup "v1" "Secret" "prod" "db" }}
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: web }
            data:
              mode: {{ $secret.data.mode | b64dec | quote }}
              plain: debug
              there: {{ not (empty $secret) | quote }}
              {{- if eq ($secret.data.mode | b64dec) "fast" }}
              inside: "yes"
              {{- else }}
              otherwise: "yes"
              {{- end }}
            """)
        .facts(
            """
            namespaces:
              prod:
                secrets:
                  db: { type: Opaque, keys: [mode] }
            """);
  }

  private static Pack asserting(String expression) {
    return InlinePack.of(
        "test",
        """
        id: some-rule
        code: TST001
        title: It does not hold
        severity: error
        scope: object
        kinds: [ConfigMap]
        assert: "%s"
        at: data.mode
        message: "'it is ' + string(object.data.mode)"
        """
            .formatted(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object.data.mode != 'slow'",
        "object.data.mode == 'slow'",
        "object.data.mode.startsWith('x')",
        "object.data.all(k, object.data[k] != 'slow')",
        "object.data == {'mode': 'slow'} || object.data.mode == ''",
        "!('slow' in [object.data.mode])",
        "has(object.data.otherwise) && object.data.otherwise == 'yes'",
        "get(object, 'data.mode', '') == ''"
      })
  void a_rule_that_reads_such_a_field_is_unknown_and_says_what_it_wants(String expression) {
    Finding finding = chart().finding(asserting(expression));

    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.wants()).containsExactly(WANT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object.data.plain == 'debug'",
        "object.data.there == 'true'",
        "object.data.plain == 'debug' || object.data.mode == 'slow'",
        "object.metadata.name == 'web'"
      })
  void a_rule_that_does_not_need_it_is_decided(String expression) {
    Report report =
        Judge.report(List.of(asserting(expression)), EngineOptions.defaults(), chart().release());

    assertThat(report.findings()).isEmpty();
    assertThat(report.summary().evaluated()).isEqualTo(1);
  }

  @Test
  void a_finding_beside_it_does_not_show_the_mark() {
    Finding finding = chart().finding(asserting("object.data.plain != 'debug'"));

    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding.message())
        .doesNotContain("dW5rbm93bg", "unknown")
        .isEqualTo("It does not hold");
  }
}
