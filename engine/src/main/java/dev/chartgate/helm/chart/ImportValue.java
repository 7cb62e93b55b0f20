package dev.chartgate.helm.chart;

/**
 * Values that a chart takes over from a subchart as its own defaults.
 *
 * @param child the key of the map in the subchart's values, with dots
 * @param parent the key in the chart's values, with dots; {@code .} for their root
 */
public record ImportValue(String child, String parent) {

  /** What the short form means: the keys of a map under the subchart's {@code exports}. */
  public static ImportValue exported(String name) {
    return new ImportValue("exports." + name, ".");
  }
}
