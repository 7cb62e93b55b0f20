/** The validating admission webhook. */
@NullMarked
package dev.chartgate.webhook;

import org.jspecify.annotations.NullMarked;
