package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.UnfinishedBlock;
import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Spans;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the first document of a YAML text as Helm's {@code fromYaml} does. Each value and each key
 * has the origin of the characters that it was read from; a map or list, as via, that of all that
 * stands in its place.
 */
final class YamlValues {
  private final Budget budget;
  private final SourceText source;
  private final Spans spans;

  private YamlValues(Text text, SourceText source, Budget budget) {
    this.budget = budget;
    this.source = source;
    this.spans = text.spans();
  }

  /**
   * The value that a text holds; nil if it holds nothing.
   *
   * @throws FunctionException if it is not YAML, with Go's words where they are known
   * @throws BudgetException if it is too long, too deep or has too many aliases
   */
  static Value read(Text text, Budget budget) throws FunctionException {
    budget.characters(text.length());
    if (GoBytes.has(text.value())) {
      throw new FunctionException(
          "error converting YAML to JSON: yaml: invalid leading UTF-8 octet");
    }
    SourceText source = new SourceText("fromYaml", text.value());
    YamlStream stream = new YamlReader(YamlBounds.DEFAULT).readFirst(source);
    if (!stream.problems().isEmpty()) {
      throw new FunctionException(
          "error converting YAML to JSON: " + YamlFailure.text(stream.problems().getFirst()));
    }
    if (stream.documents().isEmpty()) {
      return new Nil(text.origin());
    }
    Node root = stream.documents().getFirst().root();
    YamlValues values = new YamlValues(text, source, budget);
    return values.value(root, values.start(root.mark()));
  }

  /**
   * The value of a node.
   *
   * @param from where what could have brought something before it begins: behind its key
   */
  private Value value(Node node, int from) {
    budget.step();
    budget.characters(GoValues.ROOM);
    return switch (node) {
      case MappingNode mapping -> {
        MapValue map =
            new MapValue(GoType.MAP, origin(from, mapping.mark()).asVia(), budget.mark());
        for (MappingNode.Entry entry : mapping.entries()) {
          map.set(
              Text.of(entry.key(), origin(entry.keyMark())),
              value(entry.value(), end(entry.keyMark())));
        }
        yield map;
      }
      case SequenceNode sequence -> {
        List<Value> items = new ArrayList<>(sequence.items().size());
        for (Node item : sequence.items()) {
          items.add(value(item, start(item.mark())));
        }
        yield new ListValue(items, GoType.LIST, origin(from, sequence.mark()).asVia());
      }
      case ScalarNode scalar -> scalar(scalar);
    };
  }

  private Value scalar(ScalarNode scalar) {
    return switch (scalar.value()) {
      case null -> new Nil(origin(scalar.mark()));
      case String string -> text(string, scalar.mark());
      case Boolean bool -> new Bool(bool, origin(scalar.mark()));
      case Number number -> new Float64(number.doubleValue(), origin(scalar.mark()));
      case Object other -> throw new IllegalStateException("a scalar of " + other.getClass());
    };
  }

  private Text text(String read, Mark mark) {
    String string =
        UnfinishedBlock.is(read, mark, source) ? read.substring(0, read.length() - 1) : read;
    if (spans.count() <= 1) {
      return Text.of(string, spans.sum());
    }
    int from = start(mark);
    int to = end(mark);
    // Where nothing is escaped or folded, the stretches of the text are those of the value.
    for (int quotes = 0; quotes <= 1; quotes++) {
      if (!string.isEmpty()
          && to - from == string.length() + 2 * quotes
          && source.text().startsWith(string, from + quotes)) {
        return Text.of(string, spans.slice(from + quotes, to - quotes));
      }
    }
    return Text.of(string, spans.sum(from, to - trailingSpace(from, to)));
  }

  /** A block is said to end where the next line begins that is not part of it. */
  private int trailingSpace(int from, int to) {
    int end = to;
    while (end > from && " \t\r\n".indexOf(source.text().charAt(end - 1)) >= 0) {
      end--;
    }
    return to - end;
  }

  private Origin origin(Mark mark) {
    return origin(start(mark), mark);
  }

  /** What stands from some place to the end of a node; an alias ends before its own place. */
  private Origin origin(int before, Mark mark) {
    if (spans.count() <= 1) {
      return spans.sum();
    }
    int from = Math.min(before, start(mark));
    int to = end(mark);
    budget.steps((to - from) >> 4);
    return spans.sum(from, to);
  }

  private int start(Mark mark) {
    return source.offsetOf(mark.line(), mark.column());
  }

  private int end(Mark mark) {
    return source.offsetOf(mark.endLine(), mark.endColumn());
  }
}
