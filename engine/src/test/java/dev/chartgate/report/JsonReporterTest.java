package dev.chartgate.report;

import static dev.chartgate.report.ReportGoldenTest.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.finding.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonReporterTest {

  @Test
  void it_is_ascii_and_holds_what_was_said_character_by_character() throws IOException {
    Report hostile = ReportSamples.named("hostile");
    String json = written(ReportFormat.JSON, ReportStyle.PLAIN, hostile);
    assertThat(json).matches("[\\n\\x20-\\x7e]+");
    assertThat(strings(json)).contains(hostile.findings().getFirst().message());
  }

  @Test
  void a_writer_that_fails_fails_every_format() {
    for (ReportFormat format : ReportFormat.values()) {
      assertThatThrownBy(() ->
              format
                  .reporter(ReportStyle.PLAIN)
                  .write(ReportSamples.named("many"), new FailingWriter()))
          .isInstanceOf(IOException.class)
          .hasMessage("no space left");
    }
  }

  private static List<String> strings(String json) {
    List<String> strings = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          strings.add(parser.getString());
        }
      }
    }
    return strings;
  }
}
