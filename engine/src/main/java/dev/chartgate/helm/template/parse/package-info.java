/**
 * Reads texts of Go's template language, as of Go 1.26, into trees that never change.
 *
 * <p>Offsets count UTF-16 units of the template's text from 0. Go strings are bytes, Java's are
 * not: a byte that is part of no valid UTF-8 sequence is the char {@code U+DC00} plus the byte
 * ({@link dev.chartgate.helm.template.value.GoString}).
 */
@NullMarked
package dev.chartgate.helm.template.parse;

import org.jspecify.annotations.NullMarked;
