/**
 * The functions that templates of Helm can call beside Go's own: Sprig's and Helm's, one class a
 * family. Each follows its original in result and failure; what panics in Go fails here. Where a
 * number or a flag only steered what came out of a text, it took part and is no data.
 */
@NullMarked
package dev.chartgate.helm.function;

import org.jspecify.annotations.NullMarked;
