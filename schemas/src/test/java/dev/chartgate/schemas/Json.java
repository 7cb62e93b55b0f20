package dev.chartgate.schemas;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** YAML as the JSON that it stands for: maps, lists and scalars that tests may change. */
public final class Json {
  private Json() {}

  /** The first document of a YAML text, in maps and lists that can be changed. */
  public static @Nullable Object read(SourceText yaml) {
    return value(new YamlReader(YamlBounds.DEFAULT).read(yaml).documents().getFirst().root());
  }

  private static @Nullable Object value(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> map.put(entry.key(), value(entry.value())));
        yield map;
      }
      case SequenceNode list -> {
        List<@Nullable Object> items = new ArrayList<>();
        list.items().forEach(item -> items.add(value(item)));
        yield items;
      }
      case ScalarNode scalar -> scalar.value();
    };
  }

  /** The text of such a tree, which is YAML too. */
  public static String write(@Nullable Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }
}
