package dev.chartgate.cli;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SingleDocument;
import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What {@code -o json} printed, as a program reads it.
 *
 * @param root the document
 */
record JsonReport(MappingNode root) {

  static JsonReport parse(String json) {
    Problems problems = new Problems();
    Node root =
        SingleDocument.read(new SourceText("report", json), problems)
            .orElseThrow(() -> new AssertionError(problems.sorted() + "\n" + json));
    return new JsonReport((MappingNode) root);
  }

  List<Found> findings(String outcome) {
    return items(root, "findings").stream()
        .map(Found::new)
        .filter(found -> text(found.node, "outcome").equals(outcome))
        .toList();
  }

  /** The codes of what failed, each once, sorted. */
  List<String> failedCodes() {
    return findings("failed").stream().map(Found::code).distinct().sorted().toList();
  }

  /** What was not evaluated, as {@code file:line: message}. */
  List<String> notEvaluated() {
    return items(root, "notEvaluated").stream()
        .map(item -> place(item) + ": " + text(item, "message"))
        .toList();
  }

  /** A number of the summary. */
  int count(String what) {
    return Integer.parseInt(text(root, "summary." + what));
  }

  private static List<Node> items(Node node, String key) {
    return node.at(NodePath.of(key)).map(list -> ((SequenceNode) list).items()).orElseThrow();
  }

  private static String text(Node node, String path) {
    return optional(node, path).orElseThrow(() -> new AssertionError(path + " in " + node));
  }

  private static Optional<String> optional(Node node, String path) {
    return node.at(NodePath.parse(path)).map(found -> ((ScalarNode) found).text());
  }

  private static String place(Node node) {
    return optional(node, "argument")
        .or(() -> optional(node, "file").map(file -> file + ":" + text(node, "line")))
        .orElse("no place");
  }

  /**
   * One finding.
   *
   * @param node its object in the report
   */
  record Found(Node node) {
    String code() {
      return JsonReport.text(node, "code");
    }

    String message() {
      return JsonReport.text(node, "message");
    }

    String fingerprint() {
      return JsonReport.text(node, "fingerprint");
    }

    String release() {
      return JsonReport.text(node, "release");
    }

    /** What it is about and where, in the words of {@link ExpectedFinding#text()}. */
    String text() {
      return ExpectedFinding.text(
          code(),
          optional(node, "place.key").orElseGet(this::field),
          node.at(NodePath.of("place")).map(JsonReport::place).orElse("no place"),
          items(node, "related").stream()
              .anyMatch(related -> JsonReport.text(related, "role").equals("default")),
          items(node, "also").stream().map(Node::toString).toList());
    }

    private String field() {
      return optional(node, "object.name")
          .map(name -> JsonReport.text(node, "object.kind") + "/" + name)
          .map(object -> object + " " + optional(node, "object.path").orElse("as a whole"))
          .orElse("the release");
    }
  }
}
