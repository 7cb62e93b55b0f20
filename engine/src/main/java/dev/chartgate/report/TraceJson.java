package dev.chartgate.report;

import dev.chartgate.finding.Guard;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Subject;
import dev.chartgate.finding.TracedField;
import dev.chartgate.finding.TracedKey;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** Writes where fields come from, for programs: one document after {@value #SCHEMA}. */
public final class TraceJson {
  /** The schema of the document. */
  public static final String SCHEMA = "https://chartgate.dev/schemas/trace-1.json";

  private TraceJson() {}

  /**
   * Writes the document.
   *
   * @throws IOException if the writer fails
   */
  public static void write(List<TracedField> fields, List<Guard> guards, Writer out)
      throws IOException {
    try (JsonGenerator json = PrettyJson.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      json.writeArrayPropertyStart("fields");
      fields.forEach(field -> field(json, field));
      json.writeEndArray();
      json.writeArrayPropertyStart("guards");
      for (Guard guard : guards) {
        json.writeStartObject();
        json.writeStringProperty("file", guard.file());
        keys(json, guard.keys());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.write('\n');
  }

  private static void field(JsonGenerator json, TracedField field) {
    json.writeStartObject();
    object(json, field.object());
    json.writeStringProperty("path", field.object().path().orElse(""));
    json.writeArrayPropertyStart("template");
    for (Place template : field.templates()) {
      json.writeStartObject();
      place(json, template);
      json.writeEndObject();
    }
    json.writeEndArray();
    keys(json, field.keys());
    if (field.moving()) {
      json.writeBooleanProperty("moving", true);
    }
    if (!field.wants().isEmpty()) {
      json.writeArrayPropertyStart("wants");
      field.wants().stream().sorted().forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void object(JsonGenerator json, Subject object) {
    json.writeObjectPropertyStart("object");
    json.writeStringProperty("apiVersion", object.apiVersion());
    json.writeStringProperty("kind", object.kind());
    Optional<String> namespace = object.namespace();
    namespace.ifPresent(name -> json.writeStringProperty("namespace", name));
    json.writeStringProperty("name", object.name());
    json.writeEndObject();
  }

  private static void keys(JsonGenerator json, List<TracedKey> keys) {
    json.writeArrayPropertyStart("keys");
    for (TracedKey key : keys) {
      json.writeStartObject();
      json.writeStringProperty("key", key.key());
      json.writeStringProperty("confidence", key.confidence().label());
      if (key.place().isPresent()) {
        json.writeObjectPropertyStart("place");
        place(json, key.place().get());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, Place place) {
    place.file().ifPresent(file -> json.writeStringProperty("file", file));
    place.argument().ifPresent(argument -> json.writeStringProperty("argument", argument));
    json.writeNumberProperty("line", place.mark().line());
    json.writeNumberProperty("column", place.mark().column());
  }
}
