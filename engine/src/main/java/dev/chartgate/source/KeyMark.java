package dev.chartgate.source;

import java.util.Optional;

/** The stretch of a source that shows a node to a person. */
public final class KeyMark {
  private KeyMark() {}

  /**
   * A key with its scalar if both are on one line; only the key of another node; the beginning of
   * what has no key.
   *
   * @param root the tree
   * @param closest the node, found from that root
   */
  public static Mark of(Node root, Node.Closest closest) {
    Node node = closest.node();
    Mark start = Mark.at(node.mark().source(), node.mark().line(), node.mark().column());
    if (closest.path().isRoot()) {
      return start;
    }
    Optional<Mark> key = key(root, closest);
    if (key.isEmpty()) {
      return node instanceof ScalarNode ? node.mark() : start;
    }
    Mark name = key.get();
    Mark end = node.mark();
    boolean oneLine =
        node instanceof ScalarNode && end.line() == name.line() && end.endLine() == name.line();
    return oneLine
        ? new Mark(name.source(), name.line(), name.column(), end.endLine(), end.endColumn())
        : name;
  }

  private static Optional<Mark> key(Node root, Node.Closest closest) {
    NodePath path = closest.path();
    return root.at(path.prefix(path.steps().size() - 1))
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .flatMap(parent -> entry(parent, path.steps().getLast()))
        .map(MappingNode.Entry::keyMark)
        .filter(mark -> mark.source().equals(closest.node().mark().source()));
  }

  private static Optional<MappingNode.Entry> entry(MappingNode parent, NodePath.Step step) {
    return step instanceof NodePath.Key(String name) ? parent.entry(name) : Optional.empty();
  }
}
