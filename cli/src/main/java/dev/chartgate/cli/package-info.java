/** The command line: arguments in, reports out, and an exit code. */
@NullMarked
package dev.chartgate.cli;

import org.jspecify.annotations.NullMarked;
