/** Writes a report in the formats that people and programs read. */
@NullMarked
package dev.chartgate.report;

import org.jspecify.annotations.NullMarked;
