/** A real API server for tests. */
@NullMarked
package dev.chartgate.webhook.apiserver;

import org.jspecify.annotations.NullMarked;
