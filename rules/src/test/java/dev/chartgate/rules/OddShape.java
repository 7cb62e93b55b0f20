package dev.chartgate.rules;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.rule.Rule;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another thing in the place of one node of a release.
 *
 * @param object the index of the object that the node is in; empty if it is in the values
 * @param path the way to the node
 * @param replacement what to put there
 */
record OddShape(OptionalInt object, NodePath path, Replacement replacement) {

  /** What a node is replaced by. */
  enum Replacement {
    STRING,
    NUMBER,
    LIST,
    LIST_OF_MAPPINGS,
    MAPPING,
    NULL;

    private Node at(Mark mark) {
      return switch (this) {
        case STRING -> ScalarNode.string(mark, "odd");
        case NUMBER -> new ScalarNode(mark, 7L, "7");
        case LIST -> new SequenceNode(mark, List.of(ScalarNode.string(mark, "odd")));
        case LIST_OF_MAPPINGS -> new SequenceNode(mark, List.of(mapping(mark)));
        case MAPPING -> mapping(mark);
        case NULL -> new ScalarNode(mark, null, "null");
      };
    }

    private static MappingNode mapping(Mark mark) {
      Node value = ScalarNode.string(mark, "shape");
      return new MappingNode(mark, List.of(new MappingNode.Entry("odd", mark, value)));
    }
  }

  /** Each change of a node whose key the rule speaks of. */
  static List<OddShape> of(Release release, Rule rule) {
    String spoken =
        Stream.of(
                Stream.of(rule.assertion().text(), rule.message().text()),
                Stream.of(rule.select().toString()),
                rule.when().map(when -> when.text()).stream(),
                rule.variables().stream().map(variable -> variable.expression().text()))
            .flatMap(texts -> texts)
            .collect(Collectors.joining(" "));
    List<OddShape> all = new ArrayList<>();
    List<KubernetesObject> objects = release.objects().orElse(List.of());
    for (int i = 0; i < objects.size(); i++) {
      collect(OptionalInt.of(i), NodePath.ROOT, objects.get(i).node(), spoken, all);
    }
    release
        .values()
        .ifPresent(
            values -> collect(OptionalInt.empty(), NodePath.ROOT, values.effective(), spoken, all));
    return all;
  }

  private static void collect(
      OptionalInt object, NodePath path, Node node, String spoken, List<OddShape> all) {
    if (!path.isRoot() && isSpokenOf(path, spoken)) {
      for (Replacement replacement : Replacement.values()) {
        all.add(new OddShape(object, path, replacement));
      }
    }
    switch (node) {
      case MappingNode mapping ->
          mapping
              .entries()
              .forEach(e -> collect(object, path.key(e.key()), e.value(), spoken, all));
      case SequenceNode sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          collect(object, path.index(i), sequence.items().get(i), spoken, all);
        }
      }
      case ScalarNode scalar -> {}
    }
  }

  private static boolean isSpokenOf(NodePath path, String spoken) {
    return path.steps().reversed().stream()
        .flatMap(step -> step instanceof NodePath.Key(String name) ? Stream.of(name) : Stream.of())
        .findFirst()
        .filter(spoken::contains)
        .isPresent();
  }

  /** The release with the change. */
  Release applyTo(Release release) {
    return new Release(
            release.name(),
            release.namespace(),
            release.namespaceGiven(),
            release.chart(),
            object.isPresent() ? release.values() : release.values().map(this::changed),
            object.isPresent() ? release.objects().map(this::changed) : release.objects(),
            release.previous(),
            release.facts(),
            release.notEvaluated(),
            release.files())
        .withCompose(release.compose());
  }

  private Values changed(Values values) {
    return new Values(
        changed(values.effective()),
        changed(values.user()),
        values.layers().stream()
            .map(layer -> new ValuesLayer(layer.kind(), layer.source(), changed(layer.values())))
            .toList(),
        values.inputsKnown());
  }

  private List<KubernetesObject> changed(List<KubernetesObject> objects) {
    List<KubernetesObject> changed = new ArrayList<>(objects);
    int index = object.orElseThrow();
    changed.set(
        index,
        new KubernetesObject(changed(objects.get(index).node()), objects.get(index).template()));
    return changed;
  }

  private MappingNode changed(MappingNode root) {
    return root.at(path).isPresent() ? (MappingNode) changed(root, path.steps()) : root;
  }

  private Node changed(Node node, List<NodePath.Step> rest) {
    if (rest.isEmpty()) {
      return replacement.at(node.mark());
    }
    List<NodePath.Step> below = rest.subList(1, rest.size());
    return switch (node) {
      case MappingNode mapping ->
          new MappingNode(
              mapping.mark(),
              mapping.entries().stream()
                  .map(e ->
                      rest.getFirst().equals(new NodePath.Key(e.key()))
                          ? new MappingNode.Entry(e.key(), e.keyMark(), changed(e.value(), below))
                          : e)
                  .toList());
      case SequenceNode sequence -> {
        List<Node> items = new ArrayList<>(sequence.items());
        if (rest.getFirst() instanceof NodePath.Index(int index)) {
          items.set(index, changed(items.get(index), below));
        }
        yield new SequenceNode(sequence.mark(), items);
      }
      case ScalarNode scalar -> scalar;
    };
  }

  @Override
  public String toString() {
    return "%s for %s of the %s"
        .formatted(
            replacement,
            path,
            object.isPresent() ? "object with index " + object.getAsInt() : "values");
  }
}
