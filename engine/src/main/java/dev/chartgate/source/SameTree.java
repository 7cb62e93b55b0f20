package dev.chartgate.source;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Whether two trees say the same, wherever they were written. */
public final class SameTree {
  private SameTree() {}

  /** Whether they have the same values, written in the same way, and keys in the same order. */
  public static boolean of(Node one, Node other) {
    return switch (one) {
      case ScalarNode scalar ->
          other instanceof ScalarNode same
              && Objects.equals(scalar.value(), same.value())
              && scalar.text().equals(same.text());
      case SequenceNode list ->
          other instanceof SequenceNode same
              && list.items().size() == same.items().size()
              && areSame(list.items().iterator(), same.items().iterator());
      case MappingNode mapping ->
          other instanceof MappingNode same
              && List.copyOf(mapping.keys()).equals(List.copyOf(same.keys()))
              && areSame(
                  mapping.entries().stream().map(MappingNode.Entry::value).iterator(),
                  same.entries().stream().map(MappingNode.Entry::value).iterator());
    };
  }

  private static boolean areSame(Iterator<Node> some, Iterator<Node> others) {
    while (some.hasNext()) {
      if (!of(some.next(), others.next())) {
        return false;
      }
    }
    return true;
  }
}
