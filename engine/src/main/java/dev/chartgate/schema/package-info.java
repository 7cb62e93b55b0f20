/** Holds values to JSON Schemas, and tells what does not fit in words and places of the values. */
@NullMarked
package dev.chartgate.schema;

import org.jspecify.annotations.NullMarked;
