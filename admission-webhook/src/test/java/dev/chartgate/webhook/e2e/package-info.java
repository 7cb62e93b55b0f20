/**
 * The webhook as it is shipped, in processes of its own, before a real API server and real Helm
 * programs.
 */
@NullMarked
package dev.chartgate.webhook.e2e;

import org.jspecify.annotations.NullMarked;
