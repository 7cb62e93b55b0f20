/** Tests of the parser of Go's template language. */
@NullMarked
package dev.chartgate.helm.template.parse;

import org.jspecify.annotations.NullMarked;
