/** Tests that values become text, and texts values, as Go has it; some beside real Helm. */
@NullMarked
package dev.chartgate.helm.function.codec;

import org.jspecify.annotations.NullMarked;
