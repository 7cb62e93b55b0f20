/** What is common to all that is done as Helm does it. */
@NullMarked
package dev.chartgate.helm;

import org.jspecify.annotations.NullMarked;
