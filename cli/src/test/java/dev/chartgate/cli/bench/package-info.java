/** Measures the built distribution; run by the profile {@code bench}, not by the tests. */
@NullMarked
package dev.chartgate.cli.bench;

import org.jspecify.annotations.NullMarked;
