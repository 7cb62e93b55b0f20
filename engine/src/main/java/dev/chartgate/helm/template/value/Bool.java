package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;

/**
 * A boolean.
 *
 * @param value which
 * @param origin where it came from
 */
public record Bool(boolean value, Origin origin) implements Value {
  private static final Bool TRUE = new Bool(true, Origin.NONE);
  private static final Bool FALSE = new Bool(false, Origin.NONE);

  /** A boolean from nowhere. */
  public static Bool of(boolean value) {
    return value ? TRUE : FALSE;
  }

  @Override
  public GoType type() {
    return GoType.BOOL;
  }

  @Override
  public Bool withOrigin(Origin other) {
    return new Bool(value, other);
  }

  @Override
  public boolean isTrue() {
    return value;
  }
}
