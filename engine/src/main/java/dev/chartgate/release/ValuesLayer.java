package dev.chartgate.release;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Source;

/**
 * One of the inputs that effective values were merged from.
 *
 * @param kind what it is
 * @param source what it was read from; every node of it has a mark in this source
 * @param values its content
 */
public record ValuesLayer(Kind kind, Source source, MappingNode values) {

  /** What a layer is, from the weakest to the strongest. */
  public enum Kind {
    /** The defaults that a pack keeps of a chart that is not at hand. */
    PACK_DEFAULT,
    /** The values.yaml of a subchart. */
    SUBCHART_DEFAULT,
    /** The values.yaml of the chart. */
    CHART_DEFAULT,
    /** The values that a release record holds. */
    RECORD,
    /** A values file that a person gave. */
    FILE,
    /** A {@code --set…} argument. */
    ARGUMENT;

    /** Whether a person set it for this release, as against a default. */
    public boolean isUserSupplied() {
      return compareTo(RECORD) >= 0;
    }
  }
}
