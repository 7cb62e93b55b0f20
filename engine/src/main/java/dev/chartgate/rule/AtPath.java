package dev.chartgate.rule;

import dev.chartgate.source.NodePath;

/**
 * Where a finding points.
 *
 * @param root what the path begins at
 * @param path the path
 */
public record AtPath(Root root, NodePath path) {

  /** What a path begins at. */
  public enum Root {
    /** The selected node. */
    SELECTED,
    /** The object, written {@code $object}. */
    OBJECT,
    /** The metadata and spec of the object's pod, written {@code $podTemplate}. */
    POD_TEMPLATE,
    /** The spec of the object's pod, written {@code $pod}. */
    POD,
    /** The effective values, written {@code $values}. */
    VALUES
  }
}
