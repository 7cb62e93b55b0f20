/** Holds the shape of the engine: arrows between packages, one library per package, habits. */
@NullMarked
package dev.chartgate.architecture;

import org.jspecify.annotations.NullMarked;
