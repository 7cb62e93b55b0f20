package dev.chartgate.helm.function;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/** The origins of arguments that only took part in a result. */
final class Via {
  private Via() {}

  static Origin of(Value... values) {
    return of(List.of(values));
  }

  static Origin of(List<? extends Value> values) {
    Origin sum = Origin.NONE;
    for (Value value : values) {
      sum = sum.plus(value.origin().asVia());
    }
    return sum;
  }
}
