package dev.chartgate.report;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Related;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.RuleInfo;
import dev.chartgate.finding.Severity;
import dev.chartgate.finding.Waiver;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * SARIF 2.1.0, the format of code hosts. The line to edit is the location of a result; template,
 * object and other keys are related locations. What could not be decided has the kind {@code open};
 * what was not evaluated, and rules that failed, are notifications of a run that did not succeed.
 */
final class SarifReporter implements Reporter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final ReportStyle style;

  SarifReporter(ReportStyle style) {
    this.style = style;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = PrettyJson.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      tool(json, report.rules());
      invocation(json, report);
      json.writeStringProperty("columnKind", "unicodeCodePoints");
      json.writeArrayPropertyStart("results");
      Map<RuleId, Integer> indices = indices(report.rules());
      for (Finding finding : report.findings()) {
        if (finding.outcome() != Outcome.ERRORED) {
          result(json, indices.get(finding.rule()), finding);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.write('\n');
  }

  private static void tool(JsonGenerator json, List<RuleInfo> rules) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "chartgate");
    json.writeArrayPropertyStart("rules");
    for (RuleInfo rule : rules) {
      json.writeStartObject();
      json.writeStringProperty("id", rule.id().code());
      json.writeStringProperty("name", rule.id().toString());
      text(json, "shortDescription", rule.title());
      text(json, "fullDescription", rule.rationale().strip());
      text(json, "help", rule.remediation().strip());
      json.writeObjectPropertyStart("defaultConfiguration");
      json.writeStringProperty("level", level(rule.severity()));
      json.writeEndObject();
      json.writeObjectPropertyStart("properties");
      json.writeArrayPropertyStart("tags");
      rule.tags().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void invocation(JsonGenerator json, Report report) {
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", report.isComplete());
    json.writeArrayPropertyStart("toolExecutionNotifications");
    for (NotEvaluated missed : report.notEvaluated()) {
      notification(
          json,
          "not evaluated (" + missed.what().label() + "): " + missed.message(),
          missed.place());
    }
    for (Finding finding : report.findings()) {
      if (finding.outcome() == Outcome.ERRORED) {
        notification(
            json,
            "rule %s failed: %s".formatted(finding.rule().code(), finding.message()),
            finding.place());
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void notification(JsonGenerator json, String message, Optional<Place> place) {
    json.writeStartObject();
    json.writeStringProperty("level", "error");
    text(json, "message", message);
    if (place.flatMap(Place::file).isPresent()) {
      json.writeArrayPropertyStart("locations");
      json.writeStartObject();
      location(json, place.get());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void result(JsonGenerator json, @Nullable Integer index, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule().code());
    if (index != null) {
      json.writeNumberProperty("ruleIndex", index);
    }
    json.writeStringProperty("kind", kind(finding.outcome()));
    json.writeStringProperty(
        "level", isProblem(finding.outcome()) ? level(finding.severity()) : "none");
    text(json, "message", finding.message());
    json.writeArrayPropertyStart("locations");
    if (finding.place().isPresent() || finding.subject().isPresent()) {
      json.writeStartObject();
      finding.place().ifPresent(place -> location(json, place));
      logicalLocation(json, finding);
      json.writeEndObject();
    }
    json.writeEndArray();
    related(json, finding.related());
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("chartgate/v1", finding.fingerprint());
    json.writeEndObject();
    if (isAgreed(finding.outcome())) {
      suppression(json, finding);
    }
    properties(json, finding);
    json.writeEndObject();
  }

  private static void suppression(JsonGenerator json, Finding finding) {
    json.writeArrayPropertyStart("suppressions");
    json.writeStartObject();
    boolean carried = finding.waiver().filter(Waiver::carried).isPresent();
    json.writeStringProperty("kind", carried ? "inSource" : "external");
    if (finding.outcome() == Outcome.BASELINED) {
      json.writeStringProperty("justification", "in the baseline");
    }
    finding
        .waiver()
        .ifPresent(waiver ->
            json.writeStringProperty(
                "justification", "%s (%s)".formatted(waiver.reason(), waiver.term())));
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void properties(JsonGenerator json, Finding finding) {
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("release", finding.release());
    json.writeStringProperty("confidence", finding.confidence().label());
    json.writeStringProperty("remediation", finding.remediation().strip());
    strings(json, "also", finding.also());
    strings(json, "wants", finding.wants());
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> items) {
    if (!items.isEmpty()) {
      json.writeArrayPropertyStart(name);
      items.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private void related(JsonGenerator json, List<Related> related) {
    List<Related> inFiles = related.stream().filter(r -> r.place().file().isPresent()).toList();
    if (inFiles.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("relatedLocations");
    for (int i = 0; i < inFiles.size(); i++) {
      Related further = inFiles.get(i);
      json.writeStartObject();
      json.writeNumberProperty("id", i + 1);
      text(
          json,
          "message",
          further.role().label() + further.place().key().map(key -> " " + key).orElse(""));
      location(json, further.place());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A location in a file; an argument is in none. */
  private void location(JsonGenerator json, Place place) {
    if (place.file().isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", style.uri(place.file().get()));
    json.writeStringProperty("uriBaseId", "%SRCROOT%");
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", place.mark().line());
    json.writeNumberProperty("startColumn", place.mark().column());
    json.writeNumberProperty("endLine", place.mark().endLine());
    json.writeNumberProperty("endColumn", place.mark().endColumn());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void logicalLocation(JsonGenerator json, Finding finding) {
    Optional<String> key = finding.place().flatMap(Place::key);
    if (key.isEmpty() && finding.subject().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("logicalLocations");
    key.ifPresent(name -> {
      json.writeStartObject();
      json.writeStringProperty("fullyQualifiedName", name);
      json.writeStringProperty("kind", "member");
      json.writeEndObject();
    });
    finding
        .subject()
        .ifPresent(subject -> {
          json.writeStartObject();
          json.writeStringProperty(
              "fullyQualifiedName",
              subject.namespace().map(name -> name + "/").orElse("")
                  + subject
                  + subject.path().map(path -> "/" + path).orElse(""));
          json.writeStringProperty("kind", "resource");
          json.writeEndObject();
        });
    json.writeEndArray();
  }

  private static Map<RuleId, Integer> indices(List<RuleInfo> rules) {
    Map<RuleId, Integer> indices = new HashMap<>();
    for (RuleInfo rule : rules) {
      indices.put(rule.id(), indices.size());
    }
    return indices;
  }

  private static void text(JsonGenerator json, String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  private static boolean isProblem(Outcome outcome) {
    return outcome == Outcome.FAILED || isAgreed(outcome);
  }

  private static boolean isAgreed(Outcome outcome) {
    return outcome == Outcome.WAIVED || outcome == Outcome.BASELINED;
  }

  private static String kind(Outcome outcome) {
    return switch (outcome) {
      case FAILED, WAIVED, BASELINED, ERRORED -> "fail";
      case UNKNOWN -> "open";
      case PASSED -> "pass";
    };
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
