/** Tests of Go's printing. */
@NullMarked
package dev.chartgate.helm.template.print;

import org.jspecify.annotations.NullMarked;
