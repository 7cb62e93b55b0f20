package dev.chartgate.rule;

import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;

/**
 * A node that a {@link Select} has found.
 *
 * @param node the node
 * @param path its path from the root that was searched: the object, or the values
 */
public record Selected(Node node, NodePath path) {

  /**
   * The last step to it: a {@link String} for a key, a {@link Long} for a 0-based index, and the
   * empty string for the root itself.
   */
  public Object key() {
    if (path.isRoot()) {
      return "";
    }
    return switch (path.steps().getLast()) {
      case NodePath.Key(String name) -> name;
      case NodePath.Index(int index) -> (long) index;
    };
  }
}
