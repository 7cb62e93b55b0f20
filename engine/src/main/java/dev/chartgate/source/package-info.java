/** Text, positions and YAML trees; the only package that sees a YAML library. */
@NullMarked
package dev.chartgate.source;

import org.jspecify.annotations.NullMarked;
