/** A chart and its values become what {@code helm template} would print, and objects. */
@NullMarked
package dev.chartgate.helm.render;

import org.jspecify.annotations.NullMarked;
