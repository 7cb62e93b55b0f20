/** Addresses of hosts and URLs, as texts: nothing here reaches a network. */
@NullMarked
package dev.chartgate.helm.function.net;

import org.jspecify.annotations.NullMarked;
