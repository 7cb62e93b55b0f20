/** What shells need to complete the arguments of the program: its model, and a script for each. */
@NullMarked
package dev.chartgate.cli.completion;

import org.jspecify.annotations.NullMarked;
