package dev.chartgate.helm.values;

import dev.chartgate.helm.chart.ChartDependency;

/**
 * A declared dependency that processing left, as templates see it.
 *
 * @param declared how it is declared
 * @param isEnabled what Helm noted; false also where it looked at no switch, as in a chart that its
 *     parent holds without declaring any dependency
 */
public record LeftDependency(ChartDependency declared, boolean isEnabled) {}
