package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;

/** A value of Go, with where it came from. */
public sealed interface Value
    permits Nil, Bool, Int, Float64, Text, ListValue, MapValue, StructValue {

  /** Its type. */
  GoType type();

  /** Where it came from; of a map, list or struct: where its being there comes from. */
  Origin origin();

  /**
   * The same value with another origin. Members and items keep theirs; a map stays the same map,
   * shared with all who hold it.
   */
  Value withOrigin(Origin origin);

  /** Whether an {@code if} takes it for true. */
  boolean isTrue();

  /** The same value with a further origin, which all that is taken out of it gets, too. */
  default Value from(Origin further) {
    Origin sum = origin().plus(further);
    return sum == origin() ? this : withOrigin(sum);
  }
}
