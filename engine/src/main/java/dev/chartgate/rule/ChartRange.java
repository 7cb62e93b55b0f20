package dev.chartgate.rule;

import dev.chartgate.release.VersionRange;

/**
 * A chart in some of its versions.
 *
 * @param name the chart's name
 * @param versions the versions that are meant
 */
public record ChartRange(String name, VersionRange versions) {}
