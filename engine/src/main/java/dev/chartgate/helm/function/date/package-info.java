/** Times and durations as Go has them: layouts by example, zones, and what Sprig does with them. */
@NullMarked
package dev.chartgate.helm.function.date;

import org.jspecify.annotations.NullMarked;
