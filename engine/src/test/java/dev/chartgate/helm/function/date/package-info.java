/** Tests of times and durations. */
@NullMarked
package dev.chartgate.helm.function.date;

import org.jspecify.annotations.NullMarked;
