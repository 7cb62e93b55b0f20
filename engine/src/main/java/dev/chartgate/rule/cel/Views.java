package dev.chartgate.rule.cel;

import dev.cel.common.values.CelValue;
import dev.cel.common.values.NullValue;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of trees and plain values what CEL computes with, without copying them. */
final class Views {
  private Views() {}

  /** A node as CEL sees it. */
  static Object of(Node node) {
    return switch (node) {
      case MappingNode mapping -> new NodeMappingView(mapping);
      case SequenceNode sequence -> new SequenceView(sequence.items());
      case ScalarNode scalar when !scalar.wants().isEmpty() -> new UnknownValue(scalar.wants());
      case ScalarNode scalar -> scalar.value() == null ? NullValue.NULL_VALUE : scalar.value();
    };
  }

  /**
   * A value as CEL sees it.
   *
   * @param value a node, a string, number or boolean, null, an {@link Optional}, or a list or a map
   *     with string keys of these
   */
  static Object of(@Nullable Object value) {
    return switch (value) {
      case null -> NullValue.NULL_VALUE;
      case CelValue view -> view;
      case Node node -> of(node);
      case Map<?, ?> map -> new PlainMappingView(map);
      case List<?> list -> new SequenceView(list);
      case Optional<?> optional -> optional.map(Views::of);
      case Integer integer -> (Object) integer.longValue();
      case Float number -> number.doubleValue();
      default -> value;
    };
  }
}
