/**
 * Reads reports as those read them for whom they are written, and says what these would not take.
 */
@NullMarked
package dev.chartgate.cli.formats;

import org.jspecify.annotations.NullMarked;
