/** Puts texts from outside where they are shown, so that nothing acts on what they hold. */
@NullMarked
package dev.chartgate.text;

import org.jspecify.annotations.NullMarked;
