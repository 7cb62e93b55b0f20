/** What the tests of templates share. */
@NullMarked
package dev.chartgate.helm.template;

import org.jspecify.annotations.NullMarked;
