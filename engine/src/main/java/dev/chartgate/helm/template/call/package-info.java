/**
 * What functions of templates are to the evaluator. The evaluator checks number and types of
 * arguments against the {@link dev.chartgate.helm.template.call.Signature}, as Go does, calls, and
 * adds origins as the {@link dev.chartgate.helm.template.call.Flow} says; a function with the flow
 * {@code OWN} does that itself.
 */
@NullMarked
package dev.chartgate.helm.template.call;

import org.jspecify.annotations.NullMarked;
