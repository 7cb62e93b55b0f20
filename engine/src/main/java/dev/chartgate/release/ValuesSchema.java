package dev.chartgate.release;

import dev.chartgate.source.NodePath;
import dev.chartgate.source.SourceText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON Schema that a chart or one of its subcharts holds its values to.
 *
 * @param scope the path of the values that it judges: the root, or the key of a subchart
 * @param text the schema
 * @param folder the other files of its folder that it may refer to, by their path relative to it
 */
public record ValuesSchema(NodePath scope, SourceText text, Map<String, SourceText> folder) {

  /** Copies the folder, keeping its order. */
  public ValuesSchema {
    folder = Collections.unmodifiableMap(new LinkedHashMap<>(folder));
  }
}
