/**
 * Provenance: which values keys and which places of templates a piece of text or a value came from.
 *
 * <p>An {@link dev.chartgate.helm.template.origin.Origin} is a node of an immutable graph that is
 * only put together while a chart is rendered, at the cost of one object a step; who wants to know
 * what is in it asks {@link dev.chartgate.helm.template.origin.Sources}. The rules that the
 * evaluator and the functions keep:
 *
 * <ul>
 *   <li>A value that is read from the values has the origin of its own key. A key that is missing
 *       there has one, too: it is the key that would bring it.
 *   <li>Where data flow, origins are joined ({@link
 *       dev.chartgate.helm.template.origin.Origin#plus}); a string knows the origin of each stretch
 *       of it ({@link dev.chartgate.helm.template.origin.Spans}).
 *   <li>What only decided (a condition, an emptiness, a comparison, the key of a look-up, the name
 *       of a key) is added {@linkplain dev.chartgate.helm.template.origin.Origin#asVia() as via}.
 *   <li>What is written carries the place in the template that wrote it and all conditions around
 *       it ({@link dev.chartgate.helm.template.origin.Origin.Written}). Where a condition kept
 *       something from being written, an empty stretch says so ({@link
 *       dev.chartgate.helm.template.origin.Origin.Silent}).
 * </ul>
 */
@NullMarked
package dev.chartgate.helm.template.origin;

import org.jspecify.annotations.NullMarked;
