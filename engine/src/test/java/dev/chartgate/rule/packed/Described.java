package dev.chartgate.rule.packed;

import dev.chartgate.release.KnownChart;
import dev.chartgate.rule.ExpressionCode;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Rule;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.Source;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a pack holds as a text, each component of each record, so that none is forgotten. */
final class Described {
  private Described() {}

  static String of(@Nullable Object value) {
    return switch (value) {
      case Pack pack ->
          all(
              "Pack",
              pack.id(),
              pack.version(),
              pack.title(),
              pack.document(),
              pack.charts(),
              pack.sensitive(),
              pack.rules());
      case Rule rule -> all("Rule", rule.head(), rule.notes(), rule.body());
      case KnownChart.Defaults defaults ->
          all("Defaults", defaults.version(), defaults.appVersion(), defaults.layer());
      case ExpressionCode code -> Arrays.toString(code.bytes());
      case Source source -> "source " + source.name() + " " + source.text().hashCode();
      case Node node -> node(node);
      case Record record -> record(record);
      case Optional<?> optional -> "Optional" + optional.map(Described::of);
      case Collection<?> items ->
          items.stream().map(Described::of).collect(Collectors.joining(",\n", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
              .collect(Collectors.joining(",\n", "{", "}"));
      case null -> "null";
      case Object other -> other.getClass().getSimpleName() + " " + other;
    };
  }

  private static String node(Node node) {
    return switch (node) {
      case MappingNode mapping -> all("mapping", mapping.mark(), mapping.entries());
      case SequenceNode sequence -> all("list", sequence.mark(), sequence.items());
      case ScalarNode scalar -> all("scalar", scalar.mark(), scalar.text()) + of(scalar.value());
    };
  }

  private static String all(String name, Object... parts) {
    return Stream.of(parts).map(Described::of).collect(Collectors.joining("; ", name + "(", ")"));
  }

  private static String record(Record record) {
    StringBuilder out = new StringBuilder(record.getClass().getSimpleName()).append('(');
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        out.append(component.getName())
            .append('=')
            .append(of(component.getAccessor().invoke(record)))
            .append("; ");
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(record.getClass().getName(), e);
      }
    }
    return out.append(')').toString();
  }
}
