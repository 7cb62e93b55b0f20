/**
 * Packs and their rules, as they are written: what a rule judges, where it looks and what it says.
 */
@NullMarked
package dev.chartgate.rule;

import org.jspecify.annotations.NullMarked;
