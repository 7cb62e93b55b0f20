package dev.chartgate.cli;

import dev.chartgate.report.PrettyJson;
import dev.chartgate.rule.FactMentions;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.Selection;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * Which facts switch on which rules.
 *
 * @param rules the codes of the rules that cannot know without a fact, by that fact
 */
record FactTable(Map<String, List<String>> rules) {
  private static final int WIDTH = 100;

  /** The facts that the rules of some packs ask for. */
  static FactTable of(List<Pack> packs, Selection selection) {
    Map<String, List<String>> rules = new TreeMap<>();
    packs.stream()
        .flatMap(pack -> pack.rules().stream())
        .filter(rule -> selection.includes(rule.id(), rule.tags()))
        .sorted(Comparator.comparing((Rule rule) -> rule.id().code()))
        .forEach(rule -> {
          for (String fact : FactMentions.of(rule)) {
            rules.computeIfAbsent(fact, f -> new ArrayList<>()).add(rule.id().code());
          }
        });
    return new FactTable(rules);
  }

  /** The table for people. */
  String text() {
    int width = rules.keySet().stream().mapToInt(String::length).max().orElse(0);
    width = Math.max(width, "FACT".length()) + 2;
    StringBuilder table = new StringBuilder();
    table.append("FACT").append(" ".repeat(width - "FACT".length())).append("RULES\n");
    for (Map.Entry<String, List<String>> fact : rules.entrySet()) {
      StringBuilder line = new StringBuilder(fact.getKey());
      line.append(" ".repeat(width - line.length()));
      for (int i = 0; i < fact.getValue().size(); i++) {
        String code = fact.getValue().get(i) + (i + 1 < fact.getValue().size() ? "," : "");
        if (line.length() > width && line.length() + code.length() + 1 > WIDTH) {
          table.append(line).append('\n');
          line = new StringBuilder(" ".repeat(width));
        }
        line.append(line.length() > width ? " " : "").append(code);
      }
      table.append(line).append('\n');
    }
    return table.toString();
  }

  /** The table for programs. */
  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.generator(text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("facts");
      rules.forEach((fact, codes) -> {
        json.writeStartObject();
        json.writeStringProperty("fact", fact);
        json.writeArrayPropertyStart("rules");
        codes.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
      });
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }
}
