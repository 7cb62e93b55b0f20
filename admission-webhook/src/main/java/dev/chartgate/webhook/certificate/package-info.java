/** The webhook's own certificates, where no other issuer gives it one. */
@NullMarked
package dev.chartgate.webhook.certificate;

import org.jspecify.annotations.NullMarked;
