package dev.chartgate.helm;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SetArgument;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text that is the same for the same values, theirs or ours: keys sorted, and numbers with the
 * type that they have in Go, {@code int(1)} or {@code float(1.0)}.
 */
public final class CanonicalText {
  private CanonicalText() {}

  /** The text of what a judge answered. */
  public static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> map when map.size() == 1 && map.get("$int") instanceof String digits ->
          "int(" + digits + ")";
      case Map<?, ?> map when map.size() == 1 && map.get("$float") instanceof String digits ->
          number(digits);
      case Map<?, ?> map when map.size() == 1 && map.get("$error") instanceof String -> "error";
      case Map<?, ?> map -> {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((key, item) -> sorted.put(String.valueOf(key), of(item)));
        yield text(sorted);
      }
      case List<?> list ->
          list.stream().map(CanonicalText::of).collect(Collectors.joining(", ", "[", "]"));
      case String string -> quoted(string);
      default -> value.toString();
    };
  }

  /** The text of one of our trees. */
  public static String of(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        Map<String, String> sorted = new TreeMap<>();
        mapping.entries().forEach(entry -> sorted.put(entry.key(), of(entry.value())));
        yield text(sorted);
      }
      case SequenceNode sequence ->
          sequence.items().stream()
              .map(CanonicalText::of)
              .collect(Collectors.joining(", ", "[", "]"));
      case ScalarNode scalar ->
          switch (scalar.value()) {
            case null -> "null";
            case String string -> quoted(string);
            case Long number
                when scalar.mark().source() instanceof SetArgument argument
                    && argument.flag().equals("--set") ->
                "int(" + number + ")";
            case Number number -> number(number.toString());
            case Object other -> other.toString();
          };
    };
  }

  private static String number(String digits) {
    double value =
        switch (digits) {
          case "+Inf" -> Double.POSITIVE_INFINITY;
          case "-Inf" -> Double.NEGATIVE_INFINITY;
          default -> Double.parseDouble(digits);
        };
    return "float(" + value + ")";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String text(Map<String, String> sorted) {
    return sorted.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + ": " + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
