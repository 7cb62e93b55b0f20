/** Charts as Helm reads them, from directories, archives and files in memory. */
@NullMarked
package dev.chartgate.helm.chart;

import org.jspecify.annotations.NullMarked;
