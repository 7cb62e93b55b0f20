/** Holds the parts of the webhook apart. */
@NullMarked
package dev.chartgate.webhook.architecture;

import org.jspecify.annotations.NullMarked;
