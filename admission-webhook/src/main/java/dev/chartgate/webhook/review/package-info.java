/** What the API server asks, and what it is answered: admission.k8s.io/v1, read and written. */
@NullMarked
package dev.chartgate.webhook.review;

import org.jspecify.annotations.NullMarked;
