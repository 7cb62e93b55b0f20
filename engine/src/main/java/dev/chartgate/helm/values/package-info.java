/** The values of a release, computed as Helm computes them, each knowing which layer set it. */
@NullMarked
package dev.chartgate.helm.values;

import org.jspecify.annotations.NullMarked;
