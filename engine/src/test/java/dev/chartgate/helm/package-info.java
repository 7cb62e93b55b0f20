/** What tests need to ask real Helm. */
@NullMarked
package dev.chartgate.helm;

import org.jspecify.annotations.NullMarked;
