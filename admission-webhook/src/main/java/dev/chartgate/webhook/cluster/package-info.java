/** What is known of the cluster, by watching it; the only package that sees a Kubernetes client. */
@NullMarked
package dev.chartgate.webhook.cluster;

import org.jspecify.annotations.NullMarked;
