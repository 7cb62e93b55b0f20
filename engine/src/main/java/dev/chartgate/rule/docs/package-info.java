/** Writes what people read about rules: a page for each, and an index for each pack. */
@NullMarked
package dev.chartgate.rule.docs;

import org.jspecify.annotations.NullMarked;
