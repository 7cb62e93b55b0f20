package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Report;
import dev.chartgate.release.Release;
import dev.chartgate.report.ReportFormat;
import dev.chartgate.report.ReportStyle;
import dev.chartgate.report.TraceJson;
import dev.chartgate.report.TraceText;
import dev.chartgate.rule.Pack;
import dev.chartgate.source.NodePath;
import dev.chartgate.trace.Tracer;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that flow into a Secret are shown nowhere, whatever their keys are called. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RenderedSecretsTest {
  private static final String SECRET = "hunter2-is-not-a-password";
  private static final Pack TALKATIVE =
      InlinePack.of(
          "test",
          """
          id: tells-data
          code: TST001
          title: It tells
          severity: error
          scope: object
          kinds: [Secret]
          assert: "false"
          at: stringData.url
          message: "'url is ' + object.stringData.url"
          """,
          """
          id: tells-value
          code: TST002
          title: It tells
          severity: error
          scope: values
          assert: "false"
          at: plain.words
          message: "'the words are ' + values.plain.words"
          """);

  @TempDir private Path root;

  private Release release() {
    return new RenderedChart(root)
        .with("web/values.yaml", "plain:\n  words: overridden-" + SECRET + "\n")
        .with(
            "web/templates/a.yaml",
            """
            apiVersion: v1
            kind: Secret
            metadata: { name: web }
            stringData:
              url: "db://me/{{ .Values.plain.words }}"
            data:
              url: {{ .Values.plain.words | b64enc }}
            """)
        .values("prod.yaml", "plain:\n  words: overridden-too-" + SECRET + "\n")
        .set("plain.words=" + SECRET)
        .release();
  }

  @ParameterizedTest
  @EnumSource
  void no_report_shows_them(ReportFormat format) throws IOException {
    Report report = Judge.report(List.of(TALKATIVE), EngineOptions.defaults(), release());
    StringWriter out = new StringWriter();
    format.reporter(ReportStyle.PLAIN).write(report, out);

    assertThat(report.findings()).hasSize(2);
    assertThat(out.toString()).contains("***").doesNotContain("hunter2");
  }

  @Test
  void no_trace_shows_them() throws IOException {
    Release release = release();
    Tracer tracer = new Tracer(release, new MaskedExcerpts(release, List.of()));
    NodePath key = NodePath.of("plain", "words");
    NodePath field = NodePath.of("stringData", "url");
    StringWriter out = new StringWriter();
    TraceText text = new TraceText(out, false);

    TraceJson.write(tracer.fields(), tracer.guards(), out);
    text.writeAll(tracer.fields(), tracer.guards());
    text.writeKey("plain.words", tracer.placeOf(key), tracer.fieldsOf(key), tracer.guardsOf(key));
    var secret = release.objects().orElseThrow().getFirst();
    text.writeField(tracer.field(secret, field), tracer.deciding(secret, field), true);

    assertThat(out.toString())
        .contains("--set plain.words=***", "exact: plain.words")
        .doesNotContain("hunter2");
  }
}
