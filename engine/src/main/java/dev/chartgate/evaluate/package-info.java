/** Judges releases: rules and the engine's own checks in, a report out. */
@NullMarked
package dev.chartgate.evaluate;

import org.jspecify.annotations.NullMarked;
