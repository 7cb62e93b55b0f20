package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.List;

/** Tells by its content, never by its name, what a text is. */
enum Content {
  /** Kubernetes objects, all of its documents or some. */
  OBJECTS,
  /** The values of a chart. */
  VALUES,
  /** Neither; what it is instead is told by {@link #complaints}. */
  NEITHER;

  static Content of(YamlStream stream) {
    List<YamlDocument> documents = stream.documents();
    if (documents.stream().anyMatch(document -> isObject(document.root()))) {
      return OBJECTS;
    }
    if (documents.isEmpty() || !(documents.getFirst().root() instanceof MappingNode first)) {
      return NEITHER;
    }
    boolean values =
        !ObjectShape.isIncomplete(first)
            && !isChartFile(first)
            && !isJsonSchema(first)
            && !FactsReader.looksLikeFacts(first);
    return values ? VALUES : NEITHER;
  }

  private static boolean isObject(Node root) {
    return root instanceof MappingNode mapping && ObjectShape.missing(mapping).isEmpty();
  }

  private static boolean isChartFile(MappingNode node) {
    return node.string("apiVersion").filter(v -> v.equals("v1") || v.equals("v2")).isPresent()
        && node.has("name")
        && node.has("version");
  }

  private static boolean isJsonSchema(MappingNode node) {
    return node.string("$schema").filter(text -> text.contains("json-schema.org")).isPresent();
  }

  /** Why a text that is {@link #NEITHER} cannot be judged; at least one. */
  static List<NotEvaluated> complaints(YamlStream stream) {
    List<NotEvaluated> complaints = new ArrayList<>();
    stream.problems().stream().map(BrokenDocument::of).forEach(complaints::add);
    if (stream.documents().isEmpty() && complaints.isEmpty()) {
      complaints.add(
          LoadException.notEvaluated(
              What.FILE,
              stream.source().name(),
              stream.source().text().isBlank()
                  ? "the file is empty, so there is nothing to judge"
                  : "the file holds only comments, so there is nothing to judge"));
    }
    for (YamlDocument document : stream.documents()) {
      complaints.add(
          LoadException.notEvaluated(
              What.DOCUMENT, document.root().mark(), complaint(document.root())));
    }
    return complaints;
  }

  private static String complaint(Node root) {
    if (!(root instanceof MappingNode mapping)) {
      return ObjectShape.complaint(root) + ", and values are a mapping";
    }
    if (isChartFile(mapping)) {
      return "this is a chart's own description; name the chart's folder instead";
    }
    if (isJsonSchema(mapping)) {
      return "this is a JSON Schema, neither values nor objects";
    }
    if (FactsReader.looksLikeFacts(mapping)) {
      return "this is a facts file; give it with --facts";
    }
    return ObjectShape.complaint(root);
  }
}
