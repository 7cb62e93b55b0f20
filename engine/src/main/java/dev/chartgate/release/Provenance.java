package dev.chartgate.release;

import dev.chartgate.source.Mark;
import dev.chartgate.source.NodePath;

/** Tells of the fields of a rendered object where they come from. */
public interface Provenance {

  /**
   * Where a field comes from. Of a field that is not there: what would bring it, as far as that can
   * be told.
   */
  FieldSource of(NodePath field);

  /**
   * Where a piece of a field comes from.
   *
   * @param field a scalar of the object
   * @param piece the piece of it, in the rendered text that the object was read from
   */
  FieldSource of(NodePath field, Mark piece);

  /** Whether a field of the object depends on content in whose place a mark stands. */
  boolean isHiddenSomewhere();

  /** Whether another rendering may give something else for a field of the object. */
  boolean isMovingSomewhere();

  /**
   * Calls back for each leaf of the object: a scalar, or an empty mapping or list. The sources then
   * also hold what took part in that the leaf stands at its path, in an object of that name.
   */
  void forEachLeaf(LeafVisitor visitor);

  /** What is called for each leaf of an object. */
  @FunctionalInterface
  interface LeafVisitor {
    /** A leaf: its path, and where it comes from. */
    void leaf(NodePath path, FieldSource source);
  }
}
