/**
 * What the functions of expressions compute with: quantities, versions, addresses, URLs, formats.
 */
@NullMarked
package dev.chartgate.rule.cel.value;

import org.jspecify.annotations.NullMarked;
