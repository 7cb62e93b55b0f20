package dev.chartgate.rule.cel;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A mapping of a YAML tree. */
@SuppressWarnings("Immutable") // it shows what never changes
final class NodeMappingView extends MappingView {
  private final MappingNode node;

  NodeMappingView(MappingNode node) {
    this.node = node;
  }

  /** What it shows. */
  MappingNode node() {
    return node;
  }

  @Override
  @Nullable Object lookup(String key) {
    Node found = node.find(key);
    return found == null ? null : Views.of(found);
  }

  @Override
  Collection<String> keys() {
    return node.keys();
  }
}
