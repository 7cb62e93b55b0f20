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
    return switch (value) {
      case CelValue view -> view;
      case Held(Object inner) -> inner;
      case Optional<?> optional ->
          optional.isPresent() ? OptionalValue.create(optional.get()) : OptionalValue.EMPTY;
      default -> normalizePrimitive(value);
    };
  }

  @Override
  public Object maybeUnwrap(Object value) {
    return switch (value) {
      case OptionalValue<?, ?> optional ->
          optional.isZeroValue() ? Optional.empty() : Optional.of(optional.value());
      case ErrorValue error -> error;
      case CelValue view -> view.value();
      default -> value;
    };
  }
}
