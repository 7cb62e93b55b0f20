/** Tests that values are merged as Helm merges them, some beside real Helm. */
@NullMarked
package dev.chartgate.helm.values;

import org.jspecify.annotations.NullMarked;
