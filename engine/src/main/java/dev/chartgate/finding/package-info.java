/**
 * What an evaluation says: outcomes, findings with their places, and the report that holds them.
 */
@NullMarked
package dev.chartgate.finding;

import org.jspecify.annotations.NullMarked;
