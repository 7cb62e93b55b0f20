/**
 * The HTTP server: bounds, deadlines, certificates, metrics; the only package that sees Micronaut.
 */
@NullMarked
package dev.chartgate.webhook.server;

import org.jspecify.annotations.NullMarked;
