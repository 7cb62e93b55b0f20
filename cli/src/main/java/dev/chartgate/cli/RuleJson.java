package dev.chartgate.cli;

import dev.chartgate.report.PrettyJson;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Rules as JSON for programs. */
final class RuleJson {
  private RuleJson() {}

  static String of(List<RuleRow> rows) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.generator(text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("rules");
      for (RuleRow row : rows) {
        json.writeStartObject();
        json.writeStringProperty("code", row.id().code());
        json.writeStringProperty("rule", row.id().toString());
        json.writeStringProperty("pack", row.id().pack());
        json.writeStringProperty("severity", row.severityLabel());
        json.writeStringProperty("scope", row.scope());
        json.writeStringProperty("title", row.title());
        json.writeArrayPropertyStart("tags");
        row.tags().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }
}
