package dev.chartgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportGoldenTest {

  @TestFactory
  List<DynamicTest> every_format_writes_every_sample_as_its_golden() {
    List<DynamicTest> tests = new ArrayList<>();
    for (ReportFormat format : ReportFormat.values()) {
      for (Map.Entry<String, Report> sample : ReportSamples.all().entrySet()) {
        String name = format.label() + "/" + sample.getKey() + "." + format.label();
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () ->
                    Golden.assertMatches(
                        name, written(format, ReportStyle.PLAIN, sample.getValue()))));
      }
    }
    return tests;
  }

  @Test
  void unknown_outcomes_are_listed_one_by_one_where_that_is_asked_for() throws IOException {
    ReportStyle style = new ReportStyle(false, false, true, Optional.empty());
    Golden.assertMatches(
        "text/unknown-listed.text",
        written(ReportFormat.TEXT, style, ReportSamples.named("unknown")));
  }

  @Test
  void an_entry_with_many_objects_lists_ten_and_counts_the_rest() throws IOException {
    Golden.assertMatches(
        "text/crowd.text", written(ReportFormat.TEXT, ReportStyle.PLAIN, ReportSamples.crowd(25)));
  }

  @Test
  void a_report_is_the_same_each_time_and_ends_in_one_line_break() throws IOException {
    for (ReportFormat format : ReportFormat.values()) {
      for (Report report : ReportSamples.all().values()) {
        String first = written(format, ReportStyle.PLAIN, report);
        assertThat(first).endsWith("\n").doesNotEndWith("\n\n");
        assertThat(written(format, ReportStyle.PLAIN, report)).isEqualTo(first);
      }
    }
  }

  static String written(ReportFormat format, ReportStyle style, Report report) throws IOException {
    StringWriter out = new StringWriter();
    format.reporter(style).write(report, out);
    return out.toString();
  }
}
