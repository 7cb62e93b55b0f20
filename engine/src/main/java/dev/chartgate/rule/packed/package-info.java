/**
 * Packs in a binary form that a run reads in a few milliseconds, made of their files when Chartgate
 * is built.
 */
@NullMarked
package dev.chartgate.rule.packed;

import org.jspecify.annotations.NullMarked;
