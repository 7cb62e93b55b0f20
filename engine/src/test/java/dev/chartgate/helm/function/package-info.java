/** Tests of the functions of templates, alone and beside Helm's own. */
@NullMarked
package dev.chartgate.helm.function;

import org.jspecify.annotations.NullMarked;
