package dev.chartgate.webhook.bench;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes JSON as charts write it: YAML in the block style. */
final class BlockYaml {
  private final StringBuilder out;

  BlockYaml(StringBuilder out) {
    this.out = out;
  }

  void write(JsonNode root) {
    write(root, 0);
  }

  private void write(JsonNode node, int indent) {
    boolean first = true;
    if (node.isArray()) {
      for (JsonNode item : node.values()) {
        startLine(indent, first);
        first = false;
        out.append("- ");
        child(item, indent + 2, false);
      }
    } else {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        startLine(indent, first);
        first = false;
        out.append(field.getKey()).append(':');
        child(field.getValue(), indent + 2, true);
      }
    }
  }

  /** The first line of an item is begun by its dash. */
  private void startLine(int indent, boolean first) {
    if (!first || out.isEmpty() || out.charAt(out.length() - 1) == '\n') {
      out.append(" ".repeat(indent));
    }
  }

  private void child(JsonNode node, int indent, boolean afterKey) {
    if (node.isContainer() && !node.isEmpty()) {
      out.append(afterKey ? "\n" : "");
      write(node, indent);
    } else {
      // An empty container, a number, true or a quoted text is the same in JSON and YAML.
      out.append(afterKey ? " " : "").append(node).append('\n');
    }
  }
}
