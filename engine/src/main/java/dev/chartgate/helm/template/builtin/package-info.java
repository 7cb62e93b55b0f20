/** The functions that Go's templates have without further ado, but for those that print. */
@NullMarked
package dev.chartgate.helm.template.builtin;

import org.jspecify.annotations.NullMarked;
