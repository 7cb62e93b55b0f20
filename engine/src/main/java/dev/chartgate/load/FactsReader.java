package dev.chartgate.load;

import dev.chartgate.release.Facts;
import dev.chartgate.source.DuplicateKey;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.NearestName;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads facts files. A key that is misspelt would leave its facts unknown without a word, so
 * unknown keys are mistakes, and so are keys that stand twice.
 */
public final class FactsReader {
  /** Keys that a values file hardly has at its root. */
  private static final Set<String> TELLING =
      Set.of(
          "apiVersions",
          "cni",
          "ingressClasses",
          "namespaces",
          "nodePortRange",
          "priorityClasses",
          "serverVersion",
          "storageClasses");

  private final YamlBounds bounds;

  /** A reader within bounds. */
  public FactsReader(YamlBounds bounds) {
    this.bounds = bounds;
  }

  /** Facts, or what is wrong with them. */
  public sealed interface Result permits Read, Refused {}

  /**
   * Facts that were read.
   *
   * @param facts the facts
   */
  public record Read(Facts facts) implements Result {}

  /**
   * A file that was not read.
   *
   * @param problems all that is wrong with it, in the order of the file; at least one
   */
  public record Refused(List<Problem> problems) implements Result {

    /** Copies the list. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the text of a facts file. */
  public Result read(SourceText text) {
    YamlStream stream = new YamlReader(bounds).read(text);
    List<Problem> problems = new ArrayList<>(stream.problems());
    if (stream.documents().isEmpty()) {
      if (problems.isEmpty()) {
        problems.add(
            new Problem("the facts file is empty; write {} for no facts", Mark.start(text)));
      }
      return new Refused(problems);
    }
    for (YamlDocument document : stream.documents().subList(1, stream.documents().size())) {
      problems.add(
          new Problem(
              "a facts file has one document; move this one's facts into the first",
              document.root().mark()));
    }
    YamlDocument document = stream.documents().getFirst();
    for (DuplicateKey duplicate : document.duplicates()) {
      problems.add(
          new Problem(
              "the key %s is here a second time; the first is on line %d"
                  .formatted(duplicate.path(), duplicate.first().line()),
              duplicate.last()));
    }
    new Check(problems).check(document.root(), FactsShape.FILE, NodePath.ROOT);
    return problems.isEmpty() && document.root() instanceof MappingNode facts
        ? new Read(new Facts(facts))
        : new Refused(problems);
  }

  /** Whether a mapping is a facts file rather than values. */
  static boolean looksLikeFacts(MappingNode node) {
    return FactsShape.FILE.fields().keySet().containsAll(node.keys())
        && node.keys().stream().anyMatch(TELLING::contains);
  }

  /** Compares a tree with a shape. */
  private record Check(List<Problem> problems) {

    void check(Node node, FactsShape shape, NodePath path) {
      switch (shape) {
        case FactsShape.Anything() -> {}
        case FactsShape.Text() ->
            scalar(node, path, String.class, "a string; write it between quotes");
        case FactsShape.IntegerNumber() -> scalar(node, path, Long.class, "an integer");
        case FactsShape.Truth() -> scalar(node, path, Boolean.class, "true or false");
        case FactsShape.Quantity() -> {
          if (!(node instanceof ScalarNode scalar)
              || scalar.isNull()
              || scalar.value() instanceof Boolean) {
            wrong(node, path, "a quantity such as 500m or 4Gi");
          }
        }
        case FactsShape.ListOf(FactsShape item) -> {
          if (node instanceof SequenceNode list) {
            for (int i = 0; i < list.items().size(); i++) {
              check(list.items().get(i), item, path.index(i));
            }
          } else {
            wrong(node, path, "a list; [] says that there are none");
          }
        }
        case FactsShape.MapOf(FactsShape value) -> {
          if (node instanceof MappingNode map) {
            map.entries().forEach(e -> check(e.value(), value, path.key(e.key())));
          } else {
            wrong(node, path, "a mapping; {} says that there are none");
          }
        }
        case FactsShape.Fields fields -> {
          if (node instanceof MappingNode map) {
            map.entries().forEach(e -> field(e, fields, path));
          } else {
            wrong(node, path, "a mapping");
          }
        }
      }
    }

    private void field(MappingNode.Entry entry, FactsShape.Fields fields, NodePath path) {
      FactsShape shape = fields.fields().get(entry.key());
      if (shape != null) {
        check(entry.value(), shape, path.key(entry.key()));
        return;
      }
      String what = path.isRoot() ? "no fact" : "no fact of " + path;
      String hint =
          NearestName.to(entry.key(), fields.fields().keySet())
              .map(near -> "did you mean " + near + "?")
              .orElseGet(() -> "there are " + String.join(", ", fields.fields().keySet()));
      problems.add(new Problem("%s is %s; %s".formatted(entry.key(), what, hint), entry.keyMark()));
    }

    private void scalar(Node node, NodePath path, Class<?> type, String name) {
      if (!(node instanceof ScalarNode scalar && type.isInstance(scalar.value()))) {
        wrong(node, path, name);
      }
    }

    private void wrong(Node node, NodePath path, String wanted) {
      String subject = path.isRoot() ? "a facts file" : path.toString();
      problems.add(new Problem("%s has to be %s".formatted(subject, wanted), node.mark()));
    }
  }
}
