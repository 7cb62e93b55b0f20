/** Checks the schemas of Chartgate's own files. */
@NullMarked
package dev.chartgate.schemas;

import org.jspecify.annotations.NullMarked;
