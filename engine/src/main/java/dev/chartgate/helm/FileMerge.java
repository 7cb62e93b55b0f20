package dev.chartgate.helm;

import dev.chartgate.source.MappingNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How Helm merges the values that a person gives: maps are merged, all else is replaced, and a null
 * is a value like any other until the sum meets the chart's defaults.
 */
public final class FileMerge {
  private FileMerge() {}

  /** The sum of two; a map that both have gets the mark of the stronger. */
  public static MappingNode merge(MappingNode weaker, MappingNode stronger) {
    Map<String, MappingNode.Entry> sum = new LinkedHashMap<>();
    weaker.entries().forEach(entry -> sum.put(entry.key(), entry));
    for (MappingNode.Entry entry : stronger.entries()) {
      sum.put(entry.key(), merge(weaker, entry));
    }
    return new MappingNode(stronger.mark(), sum.values());
  }

  private static MappingNode.Entry merge(MappingNode weaker, MappingNode.Entry entry) {
    return entry.value() instanceof MappingNode over
            && weaker.find(entry.key()) instanceof MappingNode under
        ? new MappingNode.Entry(entry.key(), entry.keyMark(), merge(under, over))
        : entry;
  }
}
