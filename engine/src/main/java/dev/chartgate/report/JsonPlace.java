package dev.chartgate.report;

import dev.chartgate.finding.Place;
import dev.chartgate.source.Mark;
import tools.jackson.core.JsonGenerator;

/** The members of a JSON object that say where something is. */
final class JsonPlace {
  private JsonPlace() {}

  /**
   * Writes them into the object that has begun; lines and columns are 1-based, the end exclusive.
   */
  static void write(JsonGenerator json, Place place) {
    Mark mark = place.mark();
    place.file().ifPresent(file -> json.writeStringProperty("file", file));
    place.argument().ifPresent(argument -> json.writeStringProperty("argument", argument));
    json.writeNumberProperty("line", mark.line());
    json.writeNumberProperty("column", mark.column());
    if (mark.endLine() != mark.line() || mark.endColumn() != mark.column()) {
      json.writeNumberProperty("endLine", mark.endLine());
      json.writeNumberProperty("endColumn", mark.endColumn());
    }
    place.key().ifPresent(key -> json.writeStringProperty("key", key));
  }
}
