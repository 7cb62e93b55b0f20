/** Tests that charts are rendered as Helm renders them, some beside real Helm. */
@NullMarked
package dev.chartgate.helm.render;

import org.jspecify.annotations.NullMarked;
