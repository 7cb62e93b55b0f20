/**
 * From a field of a rendered object back to the values key that a person edits and the template
 * line that wrote it, and from a values key to the fields that it decides.
 */
@NullMarked
package dev.chartgate.trace;

import org.jspecify.annotations.NullMarked;
