package dev.chartgate.report;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Notice;
import dev.chartgate.finding.Related;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.Subject;
import dev.chartgate.finding.Summary;
import dev.chartgate.finding.Waiver;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The format for programs: one document after the schema {@value #SCHEMA}. It holds ASCII only, so
 * that neither an encoding nor a terminal can change what it says.
 */
public final class JsonReporter implements Reporter {
  /** The schema of the document. */
  public static final String SCHEMA = "https://chartgate.dev/schemas/report-1.json";

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = PrettyJson.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      json.writeArrayPropertyStart("findings");
      report.findings().forEach(finding -> finding(json, finding));
      json.writeEndArray();
      json.writeArrayPropertyStart("notEvaluated");
      report.notEvaluated().forEach(missed -> notEvaluated(json, missed));
      json.writeEndArray();
      json.writeArrayPropertyStart("notices");
      report.notices().forEach(notice -> notice(json, notice));
      json.writeEndArray();
      summary(json, report.summary());
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.write('\n');
  }

  private static void finding(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("code", finding.rule().code());
    json.writeStringProperty("rule", finding.rule().toString());
    json.writeStringProperty("severity", finding.severity().label());
    json.writeStringProperty("outcome", finding.outcome().label());
    json.writeStringProperty("confidence", finding.confidence().label());
    strings(json, "also", finding.also());
    json.writeStringProperty("release", finding.release());
    json.writeStringProperty("message", finding.message());
    json.writeStringProperty("remediation", finding.remediation());
    finding
        .place()
        .ifPresent(place -> {
          json.writeObjectPropertyStart("place");
          JsonPlace.write(json, place);
          json.writeEndObject();
        });
    json.writeArrayPropertyStart("related");
    finding.related().forEach(related -> related(json, related));
    json.writeEndArray();
    finding.subject().ifPresent(subject -> object(json, subject));
    strings(json, "wants", finding.wants());
    finding.waiver().ifPresent(waiver -> waiver(json, waiver));
    json.writeStringProperty("fingerprint", finding.fingerprint());
    json.writeEndObject();
  }

  private static void related(JsonGenerator json, Related related) {
    json.writeStartObject();
    json.writeStringProperty("role", related.role().label());
    JsonPlace.write(json, related.place());
    json.writeEndObject();
  }

  private static void object(JsonGenerator json, Subject subject) {
    json.writeObjectPropertyStart("object");
    property(json, "apiVersion", Optional.of(subject.apiVersion()).filter(s -> !s.isEmpty()));
    property(json, "kind", Optional.of(subject.kind()).filter(s -> !s.isEmpty()));
    property(json, "namespace", subject.namespace());
    property(json, "name", Optional.of(subject.name()).filter(s -> !s.isEmpty()));
    property(json, "path", subject.path());
    json.writeEndObject();
  }

  private static void waiver(JsonGenerator json, Waiver waiver) {
    json.writeObjectPropertyStart("waiver");
    json.writeStringProperty("reason", waiver.reason());
    property(json, "owner", waiver.owner());
    property(json, "until", waiver.until().map(LocalDate::toString));
    json.writeBooleanProperty("carried", waiver.carried());
    json.writeStringProperty("file", waiver.mark().source().name());
    json.writeNumberProperty("line", waiver.mark().line());
    json.writeNumberProperty("column", waiver.mark().column());
    json.writeEndObject();
  }

  private static void notEvaluated(JsonGenerator json, NotEvaluated missed) {
    json.writeStartObject();
    json.writeStringProperty("what", missed.what().label());
    missed.place().ifPresent(place -> JsonPlace.write(json, place));
    json.writeStringProperty("message", missed.message());
    json.writeEndObject();
  }

  private static void notice(JsonGenerator json, Notice notice) {
    json.writeStartObject();
    json.writeStringProperty("code", notice.code());
    notice.place().ifPresent(place -> JsonPlace.write(json, place));
    json.writeStringProperty("message", notice.message());
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, Summary summary) {
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("files", summary.files());
    json.writeNumberProperty("objects", summary.objects());
    json.writeNumberProperty("rules", summary.rules());
    json.writeNumberProperty("evaluated", summary.evaluated());
    json.writeNumberProperty("errors", summary.errors());
    json.writeNumberProperty("warnings", summary.warnings());
    json.writeNumberProperty("infos", summary.infos());
    json.writeNumberProperty("passed", summary.passed());
    json.writeNumberProperty("unknown", summary.unknown());
    json.writeNumberProperty("errored", summary.errored());
    json.writeNumberProperty("waived", summary.waived());
    json.writeNumberProperty("baselined", summary.baselined());
    json.writeEndObject();
  }

  private static void property(JsonGenerator json, String name, Optional<String> value) {
    value.ifPresent(text -> json.writeStringProperty(name, text));
  }

  private static void strings(JsonGenerator json, String name, List<String> items) {
    json.writeArrayPropertyStart(name);
    items.forEach(json::writeString);
    json.writeEndArray();
  }
}
