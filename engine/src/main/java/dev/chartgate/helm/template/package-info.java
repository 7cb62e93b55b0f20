/**
 * Go's template language: parsed templates are executed with values of Go, within a budget, and
 * what they write knows where it came from.
 *
 * <p>Rules of provenance, beside those of {@link dev.chartgate.helm.template.origin}:
 *
 * <ul>
 *   <li>There is always a control: the origins of all conditions around what is executed, as via.
 *       {@code if}, {@code with} and {@code range} add the origin of their pipeline to it for their
 *       branches; a called template starts with the control of its caller, and with the origin of
 *       the name it was called by.
 *   <li>Each piece that is written has {@link dev.chartgate.helm.template.origin.Origin#written}:
 *       its data, the control, the place. An action that prints nothing writes an empty stretch.
 *   <li>An {@code if}, {@code with} or {@code range} that wrote nothing leaves a {@link
 *       dev.chartgate.helm.template.origin.Origin#silent} stretch with the control and its
 *       condition. It says that it would have stood on lines of its own if the text of the branch
 *       that was not taken begins with a line break, or if what it would follow ends with one.
 *   <li>A condition that decides whether a loop is left, by {@code break} or {@code continue},
 *       belongs to the control of all that follows in the loop.
 *   <li>A value that is assigned to a variable of an outer block gets the control. A variable that
 *       the branch not taken would have assigned gets the condition, as via.
 *   <li>An operand that {@code and} and {@code or} return gets the origins of those before it, as
 *       via; an item that is taken by a computed key or index that of the key, as via; a comparison
 *       only took part.
 *   <li>{@code range} gives to the name of a member {@link
 *       dev.chartgate.helm.template.value.MapValue#originOfName}, to the index of an item the
 *       origin of the list, as via.
 *   <li>Text that {@code tpl} evaluates has {@link
 *       dev.chartgate.helm.template.origin.Frame#textOrigin} as its data; an action in it has that
 *       of its own characters, as via, in its control.
 *   <li>A function that changes a map ({@code set}, {@code merge}) adds the control of its call to
 *       what it sets.
 *   <li>Where tracking is off, all origins are {@code NONE} and no stretches are kept.
 * </ul>
 */
@NullMarked
package dev.chartgate.helm.template;

import org.jspecify.annotations.NullMarked;
