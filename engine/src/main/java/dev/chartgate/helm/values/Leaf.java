package dev.chartgate.helm.values;

import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import java.util.Optional;

/**
 * A scalar or a list, which merging replaces whole.
 *
 * @param node the value; not a mapping
 */
record Leaf(Node node) implements Item {
  @Override
  public Mark mark() {
    return node.mark();
  }

  /** The value, if it is true or false. */
  Optional<Boolean> bool() {
    return node instanceof ScalarNode scalar && scalar.value() instanceof Boolean value
        ? Optional.of(value)
        : Optional.empty();
  }
}
