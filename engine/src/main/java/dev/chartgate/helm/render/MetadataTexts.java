package dev.chartgate.helm.render;

import dev.chartgate.helm.GoText;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.source.GoFloat;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.List;
import java.util.Optional;

/** The fields of a Chart.yaml as Go reads them: keys in any case, scalars as strings. */
final class MetadataTexts {
  private final MappingNode metadata;

  MetadataTexts(MappingNode metadata) {
    this.metadata = metadata;
  }

  /** What Helm makes of a text: each white space a blank, and nothing that cannot be printed. */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (GoText.isSpace(c)) {
            out.append(' ');
          } else if (isPrintable(c)) {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private Optional<Node> find(String key) {
    return metadata
        .get(key)
        .or(() ->
            metadata.entries().stream()
                .filter(entry -> entry.key().equalsIgnoreCase(key))
                .map(MappingNode.Entry::value)
                .findFirst());
  }

  private static String string(Node node) {
    return switch (node) {
      case ScalarNode scalar when scalar.value() instanceof Double number ->
          GoFloat.shortest(number);
      case ScalarNode scalar when scalar.value() != null -> String.valueOf(scalar.value());
      case ScalarNode _, MappingNode _, SequenceNode _ -> "";
    };
  }

  Text text(String key) {
    return textOr(key, "");
  }

  Text textOr(String key, String fallback) {
    String text = find(key).map(MetadataTexts::string).orElse("");
    return Text.of(text.isEmpty() ? fallback : text);
  }

  Text cleanText(String key) {
    return Text.of(clean(text(key).value()));
  }

  ListValue cleanTexts(String key) {
    return isList(key)
        ? ListValue.ofStrings(
            items(key).stream().map(item -> Text.of(clean(string(item)))).toList())
        : ListValue.nil(GoType.STRINGS, Origin.NONE);
  }

  Bool bool(String key) {
    return Bool.of(
        find(key)
            .filter(
                node -> node instanceof ScalarNode scalar && Boolean.TRUE.equals(scalar.value()))
            .isPresent());
  }

  MapValue textMap(String key) {
    if (!(find(key).orElse(null) instanceof MappingNode mapping)) {
      return MapValue.nil(GoType.STRING_MAP, Origin.NONE);
    }
    MapValue map = new MapValue(GoType.STRING_MAP, Origin.NONE);
    mapping.entries().forEach(entry -> map.set(entry.key(), Text.of(string(entry.value()))));
    return map;
  }

  /** Whether there is a list, be it an empty one; Go has nil for none. */
  boolean isList(String key) {
    return find(key).orElse(null) instanceof SequenceNode;
  }

  List<MetadataTexts> mappings(String key) {
    return items(key).stream()
        .filter(MappingNode.class::isInstance)
        .map(item -> new MetadataTexts((MappingNode) item))
        .toList();
  }

  private List<Node> items(String key) {
    return find(key).orElse(null) instanceof SequenceNode list ? list.items() : List.of();
  }
}
