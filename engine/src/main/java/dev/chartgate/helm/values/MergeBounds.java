package dev.chartgate.helm.values;

/**
 * What a merge may cost.
 *
 * @param maxSubcharts the most subcharts that aliases can make, at all levels together, inclusive
 * @param maxCopiedValues the most values that are copied on the way, inclusive
 */
public record MergeBounds(int maxSubcharts, long maxCopiedValues) {
  /** Far above any chart that people use, and seconds of work at most. */
  public static final MergeBounds DEFAULT = new MergeBounds(1_000, 20_000_000);
}
