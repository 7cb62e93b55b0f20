package dev.chartgate.load;

import dev.chartgate.release.Provenance;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts stand-ins where fields of a rendered object were made of marks for unknown contents. */
final class StandIns {
  private final Provenance provenance;

  private StandIns(Provenance provenance) {
    this.provenance = provenance;
  }

  /** The object with stand-ins; the object itself if nothing in it depends on such contents. */
  static MappingNode in(MappingNode object, Provenance provenance) {
    return provenance.isHiddenSomewhere()
        ? (MappingNode) new StandIns(provenance).in(object, NodePath.ROOT)
        : object;
  }

  private Node in(Node node, NodePath path) {
    return switch (node) {
      case MappingNode mapping when mapping.size() > 0 -> {
        List<MappingNode.Entry> entries = new ArrayList<>();
        for (MappingNode.Entry entry : mapping.entries()) {
          entries.add(
              new MappingNode.Entry(
                  entry.key(), entry.keyMark(), in(entry.value(), path.key(entry.key()))));
        }
        yield new MappingNode(mapping.mark(), entries);
      }
      case SequenceNode sequence when !sequence.items().isEmpty() -> {
        List<Node> items = new ArrayList<>();
        for (Node item : sequence.items()) {
          items.add(in(item, path.index(items.size())));
        }
        yield new SequenceNode(sequence.mark(), items);
      }
      case Node leaf -> {
        Set<String> hidden = provenance.of(path).hidden();
        String text = leaf instanceof ScalarNode scalar ? scalar.text() : "";
        yield hidden.isEmpty() ? leaf : ScalarNode.standIn(leaf.mark(), text, hidden);
      }
    };
  }
}
