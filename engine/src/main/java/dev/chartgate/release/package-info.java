/** What is judged: a release with its chart, values and objects, and the facts of its cluster. */
@NullMarked
package dev.chartgate.release;

import org.jspecify.annotations.NullMarked;
