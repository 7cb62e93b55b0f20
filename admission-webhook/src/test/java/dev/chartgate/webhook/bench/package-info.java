/** Measures the webhook under load; run by the profile {@code bench}, not by the tests. */
@NullMarked
package dev.chartgate.webhook.bench;

import org.jspecify.annotations.NullMarked;
