package dev.chartgate.helm.values;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;

/**
 * A value while values are merged. Unlike a {@link Node} it can change, and be shared: Helm's own
 * maps are, and what one scope does to a shared map shows in the other.
 */
sealed interface Item permits Table, ListItem, Leaf {

  /** Where the layer that set it wrote it. */
  Mark mark();

  /** Whether this is YAML's null. */
  default boolean isNull() {
    return this instanceof Leaf(Node node) && node instanceof ScalarNode scalar && scalar.isNull();
  }

  /** The changeable form of a node. A list stays as it is until somebody changes it. */
  static Item of(Node node) {
    return switch (node) {
      case MappingNode mapping -> Table.of(mapping);
      case SequenceNode sequence -> new Leaf(sequence);
      case ScalarNode scalar -> new Leaf(scalar);
    };
  }
}
