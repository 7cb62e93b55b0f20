/** Go's {@code fmt} and the parts of {@code strconv} that it prints with. */
@NullMarked
package dev.chartgate.helm.template.print;

import org.jspecify.annotations.NullMarked;
