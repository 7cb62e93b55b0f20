/**
 * The values that templates compute with: Go's values, with Go's types, since charts show them
 * ({@code %T}, {@code kindOf}, {@code 5e+06} for a float that a file gave as an integer), and the
 * origin of each.
 *
 * <p>A {@link dev.chartgate.helm.template.value.Value} carries the origin of itself; the members of
 * a map and the items of a list carry their own. The origin of a map or list says where its being
 * there comes from, not its content; what it gets further ({@link
 * dev.chartgate.helm.template.value.Value#from}) its members get, too. A {@link
 * dev.chartgate.helm.template.value.Text} knows the origin of each stretch. {@link
 * dev.chartgate.helm.template.value.MapValue} is mutable, as Go's maps are, since charts use {@code
 * set} and {@code merge} on the values; all else is immutable.
 */
@NullMarked
package dev.chartgate.helm.template.value;

import org.jspecify.annotations.NullMarked;
