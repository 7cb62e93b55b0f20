package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;

/**
 * Nothing: a null of the values, or the member that a map does not have.
 *
 * @param origin where nothing came from; of a missing key of the values: that key
 */
public record Nil(Origin origin) implements Value {
  /** Nothing, from nowhere. */
  public static final Nil NIL = new Nil(Origin.NONE);

  private static final GoType TYPE = GoType.scalar("<nil>", GoKind.INVALID);

  @Override
  public GoType type() {
    return TYPE;
  }

  @Override
  public Nil withOrigin(Origin other) {
    return new Nil(other);
  }

  @Override
  public boolean isTrue() {
    return false;
  }
}
