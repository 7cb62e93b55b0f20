package dev.chartgate.source;

import java.util.Optional;

/**
 * A value of a YAML tree that knows where it was written. Trees are immutable; an alias shares the
 * node of its anchor.
 */
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode {

  /** Where the value was written. */
  Mark mark();

  /** The child at one step, if this is a node that has such a child. */
  Optional<Node> child(NodePath.Step step);

  /** The node at a path below this one, if each step of it exists. */
  default Optional<Node> at(NodePath path) {
    Node node = this;
    for (NodePath.Step step : path.steps()) {
      Optional<Node> child = node.child(step);
      if (child.isEmpty()) {
        return Optional.empty();
      }
      node = child.get();
    }
    return Optional.of(node);
  }

  /**
   * The deepest node that exists on the way to a path; this node if not even its first step does.
   */
  default Closest closest(NodePath path) {
    Node node = this;
    int depth = 0;
    for (NodePath.Step step : path.steps()) {
      Optional<Node> child = node.child(step);
      if (child.isEmpty()) {
        break;
      }
      node = child.get();
      depth++;
    }
    return new Closest(node, path.prefix(depth), depth == path.steps().size());
  }

  /**
   * The deepest existing node on the way to a path.
   *
   * @param node the node
   * @param path its path
   * @param exact whether it is the node that was asked for, not a parent
   */
  record Closest(Node node, NodePath path, boolean exact) {}
}
