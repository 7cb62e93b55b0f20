package dev.chartgate.helm;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.MappingNode.Entry;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of text at the end of a file whose last line has no line break: to go-yaml the text has
 * none there either, to YAML it has one.
 */
public final class UnfinishedBlock {
  private UnfinishedBlock() {}

  /** Whether a string that was read at a place is such a block. */
  public static boolean is(String value, Mark mark, SourceText source) {
    if (source.text().endsWith("\n")
        || !value.endsWith("\n")
        || source.offsetOf(mark.endLine(), mark.endColumn()) < source.text().length()) {
      return false;
    }
    String lastLine = source.line(source.lineCount());
    return !lastLine.isBlank() && mark.endLine() > mark.line();
  }

  /** The values of a file, of which such a block ends as go-yaml reads it. */
  static MappingNode cut(MappingNode values, SourceText source) {
    return source.text().endsWith("\n") || values.entries().isEmpty()
        ? values
        : mapping(values, source);
  }

  private static Node node(Node node, SourceText source) {
    return switch (node) {
      case MappingNode mapping -> mapping.entries().isEmpty() ? mapping : mapping(mapping, source);
      case SequenceNode list -> list.items().isEmpty() ? list : list(list, source);
      case ScalarNode scalar ->
          scalar.value() instanceof String string && is(string, scalar.mark(), source)
              ? ScalarNode.string(scalar.mark(), string.substring(0, string.length() - 1))
              : scalar;
    };
  }

  private static MappingNode mapping(MappingNode mapping, SourceText source) {
    List<Entry> entries = new ArrayList<>(mapping.entries());
    Entry last = entries.removeLast();
    entries.add(new Entry(last.key(), last.keyMark(), node(last.value(), source)));
    return new MappingNode(mapping.mark(), entries);
  }

  private static SequenceNode list(SequenceNode list, SourceText source) {
    List<Node> items = new ArrayList<>(list.items());
    items.add(node(items.removeLast(), source));
    return new SequenceNode(list.mark(), items);
  }
}
