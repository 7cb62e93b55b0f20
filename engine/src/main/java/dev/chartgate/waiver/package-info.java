/** Agreed exceptions: reads waivers, applies them, and tells which do not count or are unused. */
@NullMarked
package dev.chartgate.waiver;

import org.jspecify.annotations.NullMarked;
