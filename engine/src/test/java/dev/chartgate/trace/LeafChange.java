package dev.chartgate.trace;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Values in which one leaf was changed.
 *
 * @param key the leaf
 * @param values all values, with the change
 */
record LeafChange(NodePath key, MappingNode values) {

  /** A change for each leaf: a scalar, or an empty mapping or list. */
  static List<LeafChange> of(MappingNode values) {
    List<NodePath> leaves = new ArrayList<>();
    collect(values, NodePath.ROOT, leaves);
    return leaves.stream()
        .map(leaf -> new LeafChange(leaf, (MappingNode) changed(values, leaf, 0)))
        .toList();
  }

  private static void collect(Node node, NodePath path, List<NodePath> leaves) {
    switch (node) {
      case MappingNode mapping when mapping.size() > 0 ->
          mapping.entries().forEach(entry -> collect(entry.value(), path.key(entry.key()), leaves));
      case SequenceNode sequence when !sequence.items().isEmpty() -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          collect(sequence.items().get(i), path.index(i), leaves);
        }
      }
      case Node leaf -> {
        if (!path.isRoot()) {
          leaves.add(path);
        }
      }
    }
  }

  private static Node changed(Node node, NodePath leaf, int depth) {
    if (depth == leaf.steps().size()) {
      return other(node);
    }
    NodePath.Step step = leaf.steps().get(depth);
    return switch (node) {
      case MappingNode mapping ->
          new MappingNode(
              mapping.mark(),
              mapping.entries().stream()
                  .map(entry ->
                      step.equals(new NodePath.Key(entry.key()))
                          ? new MappingNode.Entry(
                              entry.key(), entry.keyMark(), changed(entry.value(), leaf, depth + 1))
                          : entry)
                  .toList());
      case SequenceNode sequence -> {
        List<Node> items = new ArrayList<>(sequence.items());
        int index = ((NodePath.Index) step).index();
        items.set(index, changed(items.get(index), leaf, depth + 1));
        yield new SequenceNode(sequence.mark(), items);
      }
      case ScalarNode scalar -> throw new IllegalArgumentException("no way to " + leaf);
    };
  }

  /** Another value of the same type; something where there was nothing. */
  private static Node other(Node node) {
    Mark mark = node.mark();
    return switch (node) {
      case MappingNode empty ->
          new MappingNode(
              mark,
              List.of(new MappingNode.Entry("changed", mark, ScalarNode.string(mark, "changed"))));
      case SequenceNode empty ->
          new SequenceNode(mark, List.of(ScalarNode.string(mark, "changed")));
      case ScalarNode scalar ->
          switch (scalar.value()) {
            case null -> ScalarNode.string(mark, "changed");
            case Boolean bool -> new ScalarNode(mark, !bool, String.valueOf(!bool));
            case Long number -> new ScalarNode(mark, number + 1, String.valueOf(number + 1));
            case Double number -> new ScalarNode(mark, number + 1, String.valueOf(number + 1));
            case Object text -> ScalarNode.string(mark, text.equals("") ? "changed" : text + "x");
          };
    };
  }
}
