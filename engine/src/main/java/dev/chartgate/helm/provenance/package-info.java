/** Ties what a template wrote to the fields of the objects that were read from it. */
@NullMarked
package dev.chartgate.helm.provenance;

import org.jspecify.annotations.NullMarked;
