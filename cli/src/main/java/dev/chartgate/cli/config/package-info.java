/** The file of configuration: what it may say, how it is found and read. */
@NullMarked
package dev.chartgate.cli.config;

import org.jspecify.annotations.NullMarked;
