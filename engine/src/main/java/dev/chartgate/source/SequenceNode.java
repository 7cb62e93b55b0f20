package dev.chartgate.source;

import java.util.List;
import java.util.Optional;

/** A list of nodes. */
public final class SequenceNode implements Node {
  private final Mark mark;
  private final List<Node> items;

  /** Makes a list of the given items, in order. */
  public SequenceNode(Mark mark, List<? extends Node> items) {
    this.mark = mark;
    this.items = List.copyOf(items);
  }

  @Override
  public Mark mark() {
    return mark;
  }

  /** The items in order; the list is immutable. */
  public List<Node> items() {
    return items;
  }

  @Override
  public Optional<Node> child(NodePath.Step step) {
    return step instanceof NodePath.Index(int index) && index >= 0 && index < items.size()
        ? Optional.of(items.get(index))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return items.toString();
  }
}
