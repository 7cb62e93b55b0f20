package dev.chartgate.helm.chart;

/**
 * What a chart may cost to load. All bounds are inclusive and hold for a chart with all its
 * subcharts.
 *
 * @param maxFiles the most files, in directories and archives together
 * @param maxBytes the most bytes of these files, unpacked; Helm's own bound is 100 MiB, but what it
 *     stores of a release is at most 1 MiB, packed
 * @param maxFileBytes the most bytes of one of them; Helm's own bound is 5 MiB, in archives
 * @param maxRatio how many bytes an archive may unpack to for each of its own, once it has unpacked
 *     to more than a mebibyte
 * @param maxDepth how deep charts may be within charts
 */
public record ChartBounds(
    int maxFiles, long maxBytes, int maxFileBytes, int maxRatio, int maxDepth) {
  /** Wide enough for any public chart. */
  public static final ChartBounds DEFAULT = new ChartBounds(20_000, 48L << 20, 5 << 20, 200, 12);
}
