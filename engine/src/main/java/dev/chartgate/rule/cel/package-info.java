/**
 * The expressions of rules: compiles them, and evaluates them on trees, with unknowns and bounds.
 */
@NullMarked
package dev.chartgate.rule.cel;

import org.jspecify.annotations.NullMarked;
