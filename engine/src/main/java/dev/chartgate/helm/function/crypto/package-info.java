/**
 * Keys, certificates and passwords in the forms that Sprig gives them. Whatever is random comes
 * from the seeded source of the rendering, so that none of it is fit to protect anything.
 */
@NullMarked
package dev.chartgate.helm.function.crypto;

import org.jspecify.annotations.NullMarked;
