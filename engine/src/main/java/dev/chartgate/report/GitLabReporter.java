package dev.chartgate.report;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Related;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * GitLab's Code Quality format: an array of what is wrong. It demands a file and a line for each,
 * so what has none is put on the first line of {@value #NOWHERE}.
 */
final class GitLabReporter implements Reporter {
  private static final String NOWHERE = ".chartgate.yaml";

  private final ReportStyle style;
  private final Map<String, Integer> taken = new HashMap<>();

  GitLabReporter(ReportStyle style) {
    this.style = style;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    taken.clear();
    try (JsonGenerator json = PrettyJson.generator(out)) {
      json.writeStartArray();
      for (NotEvaluated missed : report.notEvaluated()) {
        String message = "not evaluated (" + missed.what().label() + "): " + missed.message();
        issue(json, message, "not-evaluated", "blocker", message, missed.place().stream());
      }
      for (Finding finding : report.findings()) {
        if (finding.outcome() == Outcome.FAILED || finding.outcome() == Outcome.ERRORED) {
          issue(
              json,
              finding.rule().code() + " " + finding.message(),
              finding.rule().toString(),
              finding.outcome() == Outcome.ERRORED ? "blocker" : severity(finding.severity()),
              finding.fingerprint(),
              Stream.concat(
                  finding.place().stream(), finding.related().stream().map(Related::place)));
        }
      }
      json.writeEndArray();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.write('\n');
  }

  private void issue(
      JsonGenerator json,
      String description,
      String check,
      String severity,
      String fingerprint,
      Stream<Place> places) {
    Optional<Place> inFile = places.filter(place -> place.file().isPresent()).findFirst();
    json.writeStartObject();
    json.writeStringProperty("description", description);
    json.writeStringProperty("check_name", check);
    json.writeStringProperty("fingerprint", unique(fingerprint));
    json.writeStringProperty("severity", severity);
    json.writeObjectPropertyStart("location");
    json.writeStringProperty(
        "path", inFile.flatMap(Place::file).map(style::inRepository).orElse(NOWHERE));
    json.writeObjectPropertyStart("lines");
    json.writeNumberProperty("begin", inFile.map(place -> place.mark().line()).orElse(1));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** GitLab shows only one of several issues with one fingerprint. */
  private String unique(String fingerprint) {
    int count = taken.merge(fingerprint, 1, Integer::sum);
    return count == 1 ? fingerprint : fingerprint + "-" + count;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
