/**
 * The functions of templates that turn values into YAML, JSON and TOML and back, byte for byte as
 * the libraries of Go do that Helm uses, and without losing where each key and each leaf came from.
 */
@NullMarked
package dev.chartgate.helm.function.codec;

import org.jspecify.annotations.NullMarked;
