/** Turns what a person gives (files, folders, standard input, arguments) into releases. */
@NullMarked
package dev.chartgate.load;

import org.jspecify.annotations.NullMarked;
