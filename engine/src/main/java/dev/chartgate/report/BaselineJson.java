package dev.chartgate.report;

import dev.chartgate.finding.BaselineEntry;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Baselines as they are kept in a repository. */
public final class BaselineJson {
  private BaselineJson() {}

  /**
   * The text of a baseline.
   *
   * @param entries in their order, each with how many findings it stands for
   */
  public static String of(Map<BaselineEntry, Integer> entries) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.generator(text)) {
      json.writeStartObject();
      json.writeStringProperty("schema", BaselineEntry.SCHEMA);
      json.writeArrayPropertyStart("findings");
      entries.forEach((entry, count) -> entry(json, entry, count));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void entry(JsonGenerator json, BaselineEntry entry, int count) {
    json.writeStartObject();
    json.writeStringProperty("fingerprint", entry.fingerprint());
    json.writeStringProperty("rule", entry.rule());
    json.writeStringProperty("release", entry.release());
    property(json, "file", entry.file());
    property(json, "object", entry.object());
    property(json, "namespace", entry.namespace());
    property(json, "field", entry.field());
    property(json, "key", entry.key());
    if (count > 1) {
      json.writeNumberProperty("count", count);
    }
    json.writeEndObject();
  }

  private static void property(JsonGenerator json, String name, Optional<String> value) {
    value.ifPresent(text -> json.writeStringProperty(name, text));
  }
}
