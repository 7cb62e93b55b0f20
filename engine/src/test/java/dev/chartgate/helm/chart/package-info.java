/** Tests that charts are loaded as Helm loads them, and that hostile ones do no harm. */
@NullMarked
package dev.chartgate.helm.chart;

import org.jspecify.annotations.NullMarked;
