package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;

/**
 * An integer of any of Go's integer types.
 *
 * @param value its bits; those of an unsigned type are read with {@link Long#toUnsignedString}
 * @param type an integer type
 * @param origin where it came from
 */
public record Int(long value, GoType type, Origin origin) implements Value {

  /** An {@code int} from nowhere. */
  public static Int of(long value) {
    return new Int(value, GoType.INT, Origin.NONE);
  }

  /** An {@code int64} from nowhere. */
  public static Int int64(long value) {
    return new Int(value, GoType.INT64, Origin.NONE);
  }

  @Override
  public Int withOrigin(Origin other) {
    return new Int(value, type, other);
  }

  @Override
  public boolean isTrue() {
    return value != 0;
  }
}
