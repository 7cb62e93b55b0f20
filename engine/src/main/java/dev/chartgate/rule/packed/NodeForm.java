package dev.chartgate.rule.packed;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of trees, of places in one source, and of paths. */
final class NodeForm {
  /** Deeper than any tree that the reader of YAML gives. */
  private static final int MAX_DEPTH = 250;

  private NodeForm() {}

  static void write(PackedOutput out, Mark mark) {
    out.number(mark.line());
    out.number(mark.column());
    out.number(mark.endLine());
    out.number(mark.endColumn());
  }

  static Mark mark(PackedInput in, Source source) {
    return new Mark(source, in.count(), in.count(), in.count(), in.count());
  }

  static void write(PackedOutput out, NodePath path) {
    out.list(
        path.steps(),
        step -> {
          switch (step) {
            case NodePath.Key(String name) -> {
              out.bool(true);
              out.text(name);
            }
            case NodePath.Index(int index) -> {
              out.bool(false);
              out.number(index);
            }
          }
        });
  }

  static NodePath path(PackedInput in) {
    return new NodePath(
        in.list(() -> in.bool() ? new NodePath.Key(in.text()) : new NodePath.Index(in.count())));
  }

  static void write(PackedOutput out, Node node) {
    switch (node) {
      case MappingNode mapping -> {
        out.number('m');
        write(out, mapping.mark());
        out.list(
            mapping.entries(),
            entry -> {
              out.text(entry.key());
              write(out, entry.keyMark());
              write(out, entry.value());
            });
      }
      case SequenceNode sequence -> {
        out.number('l');
        write(out, sequence.mark());
        out.list(sequence.items(), item -> write(out, item));
      }
      case ScalarNode scalar -> scalar(out, scalar);
    }
  }

  private static void scalar(PackedOutput out, ScalarNode scalar) {
    Object value = scalar.value();
    if (value instanceof String text && text.equals(scalar.text())) {
      out.number('t');
      write(out, scalar.mark());
      out.text(text);
      return;
    }
    switch (value) {
      case null -> out.number('n');
      case String text -> {
        out.number('s');
        out.text(text);
      }
      case Long number -> {
        out.number('i');
        out.number(number);
      }
      case Double number -> {
        out.number('d');
        out.number(Double.doubleToRawLongBits(number));
      }
      case Boolean truth -> {
        out.number('b');
        out.bool(truth);
      }
      case Object other -> throw new IllegalArgumentException("no scalar: " + other.getClass());
    }
    write(out, scalar.mark());
    out.text(scalar.text());
  }

  static Node node(PackedInput in, Source source) {
    return node(in, source, 0);
  }

  static MappingNode mapping(PackedInput in, Source source) {
    if (node(in, source) instanceof MappingNode mapping) {
      return mapping;
    }
    throw PackedInput.damaged("no mapping");
  }

  private static Node node(PackedInput in, Source source, int depth) {
    if (depth > MAX_DEPTH) {
      throw PackedInput.damaged("a tree is too deep");
    }
    return switch (in.count()) {
      case 'm' -> {
        Mark mark = mark(in, source);
        yield new MappingNode(
            mark,
            in.list(() ->
                new MappingNode.Entry(in.text(), mark(in, source), node(in, source, depth + 1))));
      }
      case 'l' -> {
        Mark mark = mark(in, source);
        List<Node> items = new ArrayList<>(in.list(() -> node(in, source, depth + 1)));
        yield new SequenceNode(mark, items);
      }
      case 't' -> ScalarNode.string(mark(in, source), in.text());
      case 'n' -> scalar(in, source, null);
      case 's' -> scalar(in, source, in.text());
      case 'i' -> scalar(in, source, in.number());
      case 'd' -> scalar(in, source, Double.longBitsToDouble(in.number()));
      case 'b' -> scalar(in, source, in.bool());
      default -> throw PackedInput.damaged("no node");
    };
  }

  private static ScalarNode scalar(PackedInput in, Source source, @Nullable Object value) {
    return new ScalarNode(mark(in, source), value, in.text());
  }
}
