/** Tests of keys, certificates and passwords. */
@NullMarked
package dev.chartgate.helm.function.crypto;

import org.jspecify.annotations.NullMarked;
