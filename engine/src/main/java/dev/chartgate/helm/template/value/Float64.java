package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;

/**
 * A {@code float64}.
 *
 * @param value the number
 * @param origin where it came from
 */
public record Float64(double value, Origin origin) implements Value {

  /** A number from nowhere. */
  public static Float64 of(double value) {
    return new Float64(value, Origin.NONE);
  }

  @Override
  public GoType type() {
    return GoType.FLOAT64;
  }

  @Override
  public Float64 withOrigin(Origin other) {
    return new Float64(value, other);
  }

  @Override
  public boolean isTrue() {
    return value != 0;
  }
}
