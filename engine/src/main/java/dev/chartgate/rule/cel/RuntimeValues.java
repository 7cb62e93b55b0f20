package dev.chartgate.rule.cel;

import dev.cel.common.values.CelValue;
import dev.cel.common.values.CelValueConverter;
import dev.cel.common.values.ErrorValue;
import dev.cel.common.values.OptionalValue;
import java.util.Optional;

/**
 * Hands values between CEL's steps as they are. CEL's own converter walks all of a list or map at
 * each step to adapt what is in it; here everything is adapted by {@link Views} before CEL sees it.
 */
final class RuntimeValues extends CelValueConverter {

  @Override
  public Object toRuntimeValue(Object value) {
    if (value instanceof CelValue) {
      return value;
    }
    if (value instanceof Held(Object inner)) {
      return inner;
    }
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? OptionalValue.create(optional.get()) : OptionalValue.EMPTY;
    }
    return normalizePrimitive(value);
  }

  @Override
  public Object maybeUnwrap(Object value) {
    if (value instanceof OptionalValue<?, ?> optional) {
      return optional.isZeroValue() ? Optional.empty() : Optional.of(optional.value());
    }
    return value instanceof CelValue view && !(value instanceof ErrorValue) ? view.value() : value;
  }
}
