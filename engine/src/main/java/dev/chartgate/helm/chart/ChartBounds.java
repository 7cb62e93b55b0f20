package dev.chartgate.helm.chart;

/**
 * What a chart may cost to load. All bounds are inclusive and hold for a chart with all its
 * subcharts.
 *
 * @param maxFiles the most files, in directories and archives together
 * @param maxBytes the most bytes of these files, unpacked; Helm's own bound is 100 MiB
 * @param maxRatio how many bytes an archive may unpack to for each of its own, once it has unpacked
 *     to more than a mebibyte
 * @param maxDepth how deep charts may be within charts
 */
public record ChartBounds(int maxFiles, long maxBytes, int maxRatio, int maxDepth) {
  /** Wide enough for any public chart. */
  public static final ChartBounds DEFAULT = new ChartBounds(20_000, 100L << 20, 200, 12);
}
