/** The root of Chartgate's engine; everything stands in the packages below it. */
@NullMarked
package dev.chartgate;

import org.jspecify.annotations.NullMarked;
