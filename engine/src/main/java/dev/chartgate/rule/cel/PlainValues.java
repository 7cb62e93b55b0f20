package dev.chartgate.rule.cel;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.values.NullValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of CEL's values what {@link CelResult.Value} holds. */
final class PlainValues {
  private PlainValues() {}

  static Object of(Object value) {
    Evaluation.charge(1);
    return switch (value) {
      case Boolean bool -> bool;
      case String string -> string;
      case Long number -> number;
      case Double number -> number;
      case UnsignedLong number -> number.longValue();
      case NullValue _ -> Optional.empty();
      case Optional<?> optional -> optional.map(PlainValues::of);
      case List<?> list -> {
        List<Object> items = new ArrayList<>(list.size());
        list.forEach(item -> items.add(of(item)));
        yield Collections.unmodifiableList(items);
      }
      case Map<?, ?> map -> {
        Map<Object, Object> entries = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, item) -> entries.put(of(key), of(item)));
        yield Collections.unmodifiableMap(entries);
      }
      default -> value.toString();
    };
  }
}
