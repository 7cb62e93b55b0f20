package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Report;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.LoadResult;
import dev.chartgate.load.ReleaseLoader;
import dev.chartgate.release.Release;
import dev.chartgate.report.ReportFormat;
import dev.chartgate.report.ReportStyle;
import dev.chartgate.rule.Pack;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Values that a HelmRelease takes from a Secret are shown nowhere, whatever their keys are called.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ValuesOfSecretsTest {
  private static final String SECRET = "hunter2-is-not-a-password";
  private static final Pack TALKATIVE =
      InlinePack.of(
          "test",
          """
          id: tells-value
          code: TST001
          title: It tells
          severity: error
          scope: values
          assert: "false"
          at: plain.words
          message: "'the words are ' + values.plain.words + ' and ' + values.set"
          """,
          """
          id: tells-object
          code: TST002
          title: It tells
          severity: error
          scope: object
          kinds: [ConfigMap]
          assert: "false"
          at: data.words
          message: "'the object says ' + object.data.words"
          """);

  @TempDir private Path root;

  @ParameterizedTest
  @EnumSource
  void no_report_shows_them(ReportFormat format) throws IOException {
    Report report = Judge.report(List.of(TALKATIVE), EngineOptions.defaults(), release());
    StringWriter out = new StringWriter();
    format.reporter(ReportStyle.PLAIN).write(report, out);

    assertThat(report.findings())
        .extracting(Finding::message)
        .containsExactlyInAnyOrder("the words are *** and ***", "the object says ***");
    assertThat(out.toString()).doesNotContain("hunter2").doesNotContain("not-a-password");
  }

  private Release release() throws IOException {
    write("store/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    write("store/web/values.yaml", "plain:\n  words: default\nset: none\n");
    write(
        "store/web/templates/map.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: web }
        data:
          words: {{ .Values.plain.words }}
        """);
    write(
        "release.yaml",
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: { name: web, namespace: shop }
        spec:
          chart:
            spec: { chart: web, version: 1.x, sourceRef: { kind: HelmRepository, name: a } }
          valuesFrom:
            - { kind: Secret, name: login }
            - { kind: Secret, name: login, valuesKey: one, targetPath: set }
        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: login, namespace: shop }
        stringData:
          values.yaml: |
            # chartgate is not told %1$s
            plain:
              words: %1$s # %1$s
          one: %1$s
        """
            .formatted(SECRET));
    LoadResult loaded =
        new ReleaseLoader()
            .load(
                LoadRequest.in(root)
                    .paths("release.yaml")
                    .chartStore(Optional.of("store"))
                    .build());
    assertThat(loaded.problems()).isEmpty();
    return loaded.releases().stream()
        .filter(release -> release.chart().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
