/** The chart that installs the webhook. */
@NullMarked
package dev.chartgate.webhook.deploy;

import org.jspecify.annotations.NullMarked;
