/** From a review to its answer: which releases and objects it is about, and what is decided. */
@NullMarked
package dev.chartgate.webhook.verdict;

import org.jspecify.annotations.NullMarked;
