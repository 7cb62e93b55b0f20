/** Tests of the OCI image that the build makes. */
@NullMarked
package dev.chartgate.webhook.image;

import org.jspecify.annotations.NullMarked;
