package dev.chartgate.report;

import static dev.chartgate.report.ReportGoldenTest.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextReporterTest {
  private static final String SGR = "\u001b\\[[0-9;]*m";

  @Test
  void colour_adds_only_colour() throws IOException {
    ReportStyle colored = new ReportStyle(true, false, false, Optional.empty());
    for (Report report : ReportSamples.all().values()) {
      String plain = written(ReportFormat.TEXT, ReportStyle.PLAIN, report);
      String painted = written(ReportFormat.TEXT, colored, report);
      assertThat(plain).doesNotContain("\u001b");
      assertThat(painted.replaceAll(SGR, "")).isEqualTo(plain);
    }
  }

  @Test
  void an_error_is_red_and_the_place_bold() throws IOException {
    String painted =
        written(
            ReportFormat.TEXT,
            new ReportStyle(true, false, false, Optional.empty()),
            ReportSamples.named("one"));
    assertThat(painted)
        .startsWith("\u001b[1mvalues.yaml:5:5:\u001b[0m \u001b[1;31merror\u001b[0m DSX001 ")
        .contains("\u001b[1;31m1 error\u001b[0m, 0 warnings");
  }

  @Test
  void the_time_ends_the_summary_where_it_is_given() throws IOException {
    ReportStyle timed = new ReportStyle(false, false, false, Optional.of(Duration.ofMillis(1234)));
    assertThat(written(ReportFormat.TEXT, timed, ReportSamples.named("empty")))
        .endsWith("0 errored (1.23 s)\n");
  }

  @Test
  void quiet_leaves_failures_errored_rules_and_what_was_not_evaluated() throws IOException {
    assertThat(quiet("one"))
        .startsWith("values.yaml:5:5: error DSX001")
        .doesNotContain("evaluated");
    assertThat(quiet("errored")).startsWith("packs/mine/broken.yaml:1:9: errored MY001");
    assertThat(quiet("not-evaluated"))
        .startsWith("a.yaml:1:7: NOT EVALUATED (document)")
        .contains("NOT EVALUATED (release)");
    assertThat(quiet("many")).doesNotContain("CG007");
    assertThat(quiet("empty")).isEmpty();
    assertThat(quiet("unknown")).isEmpty();
    assertThat(quiet("waived-and-passed")).isEmpty();
  }

  private static String quiet(String sample) throws IOException {
    return written(
        ReportFormat.TEXT,
        new ReportStyle(false, true, false, Optional.empty()),
        ReportSamples.named(sample));
  }
}
