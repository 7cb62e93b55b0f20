package dev.chartgate.schema;

import com.networknt.schema.Error;
import dev.chartgate.schema.EvaluationPath.Choice;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gives the errors of a validation their places and words, with one for each choice of schemas. */
final class ErrorReader {
  private final Node values;
  private final NodePath scope;
  private final SchemaWords words;

  ErrorReader(Node values, NodePath scope, SchemaWords words) {
    this.values = values;
    this.scope = scope;
    this.words = words;
  }

  List<SchemaError> read(List<Error> errors) {
    return read(errors, 0, 0).stream().map(Misfit::error).distinct().toList();
  }

  /** Errors of which the first elements of the evaluation path were read before. */
  private List<Misfit> read(List<Error> errors, int from, int depth) {
    List<Misfit> read = new ArrayList<>();
    Map<String, Alternatives> open = new LinkedHashMap<>();
    for (Error error : errors) {
      Optional<Choice> choice = EvaluationPath.firstChoice(error.getEvaluationPath(), from, depth);
      if (choice.isEmpty()) {
        read.add(misfit(error));
        continue;
      }
      NodePath path = InstancePath.of(error.getInstanceLocation());
      NodePath at = path.prefix(Math.min(choice.get().depth(), path.steps().size()));
      String key =
          EvaluationPath.start(error.getEvaluationPath(), choice.get().at() + 1) + "\n" + at;
      open.computeIfAbsent(key, k -> new Alternatives(choice.get(), at)).add(error);
    }
    open.values().forEach(alternatives -> read.addAll(decide(alternatives)));
    return read;
  }

  /** The errors of one choice between schemas, of which none fits or too many. */
  private static final class Alternatives {
    private final Choice choice;
    private final NodePath path;
    private final Map<Integer, List<Error>> branches = new TreeMap<>();

    Alternatives(Choice choice, NodePath path) {
      this.choice = choice;
      this.path = path;
    }

    void add(Error error) {
      // The error of the choice itself says no more than those of its branches do.
      if (error.getEvaluationPath().getNameCount() > choice.at() + 1) {
        int branch = Integer.parseInt(error.getEvaluationPath().getName(choice.at() + 1));
        branches.computeIfAbsent(branch, b -> new ArrayList<>()).add(error);
      }
    }
  }

  private List<Misfit> decide(Alternatives alternatives) {
    NodePath path = scope.plus(alternatives.path);
    List<List<Misfit>> branches = new ArrayList<>();
    for (List<Error> errors : alternatives.branches.values()) {
      branches.add(read(errors, alternatives.choice.next(), alternatives.choice.depth()));
    }
    if (branches.isEmpty()) {
      return List.of(told(path, words.tooManyFit(path)));
    }
    List<List<Misfit>> meant =
        branches.stream().filter(branch -> isOfAnotherType(branch, path).isEmpty()).toList();
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    if (meant.isEmpty()) {
      List<String> types =
          branches.stream()
              .flatMap(branch -> isOfAnotherType(branch, path).orElseThrow().types().stream())
              .distinct()
              .toList();
      Node actual = values.at(alternatives.path).orElse(values);
      return List.of(
          new Misfit(
              new SchemaError(
                  path,
                  mark(alternatives.path),
                  words.wrongType(path, types, actual),
                  Optional.empty(),
                  false),
              types));
    }
    return List.of(told(path, words.noneFits(path, meant)));
  }

  /** The error by which a branch is for values of another type, if it has one. */
  private static Optional<Misfit> isOfAnotherType(List<Misfit> branch, NodePath path) {
    return branch.stream()
        .filter(misfit -> !misfit.types().isEmpty() && misfit.error().path().equals(path))
        .findFirst();
  }

  private Misfit told(NodePath path, String message) {
    NodePath local = new NodePath(path.steps().subList(scope.steps().size(), path.steps().size()));
    return new Misfit(new SchemaError(path, mark(local), message, Optional.empty(), false));
  }

  private Misfit misfit(Error error) {
    NodePath local = InstancePath.of(error.getInstanceLocation());
    Optional<String> key = Optional.ofNullable(error.getProperty());
    NodePath of = key.map(local::key).orElse(local);
    Node actual = values.at(local).orElse(values);
    boolean unknown =
        key.isPresent()
            && (error.getKeyword().equals("additionalProperties")
                || error.getKeyword().equals("unevaluatedProperties"));
    Optional<String> nearest = words.nearest(error, actual);
    return new Misfit(
        new SchemaError(
            scope.plus(of),
            key.isPresent() ? keyMark(values.closest(of).path()) : mark(of),
            words.message(error, scope.plus(local), actual, nearest),
            nearest,
            unknown),
        words.types(error));
  }

  /**
   * Where to point for a path: at a scalar itself, else at the key of what is there or of its
   * closest existing parent, and at the start of the values where there is none.
   */
  private Mark mark(NodePath path) {
    Node.Closest closest = values.closest(path);
    boolean scalar = closest.exact() && closest.node() instanceof ScalarNode;
    return scalar ? closest.node().mark() : keyMark(closest.path());
  }

  private Mark keyMark(NodePath path) {
    Node node = values.at(path).orElse(values);
    if (path.isRoot()) {
      return node.mark();
    }
    Node parent = values.at(path.prefix(path.steps().size() - 1)).orElse(values);
    return parent instanceof MappingNode mapping
            && path.steps().getLast() instanceof NodePath.Key(String name)
        ? mapping.entry(name).map(MappingNode.Entry::keyMark).orElseGet(node::mark)
        : node.mark();
  }
}
