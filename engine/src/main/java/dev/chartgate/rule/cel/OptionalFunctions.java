package dev.chartgate.rule.cel;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of CEL's optionals. They stand here because loading CEL's own library for them
 * costs more at start than all other functions together. The checker knows them by CEL's
 * declarations, and the planner finds them by name, since they have other overloads than CEL's.
 */
final class OptionalFunctions {
  private OptionalFunctions() {}

  static List<Overload> overloads() {
    ValueType dyn = ValueType.DYN;
    ValueType optional = ValueType.OPTIONAL;
    ValueType list = ValueType.LIST;
    return List.of(
        Overload.global("optional.of", optional, a -> Optional.of(a[0]), dyn),
        Overload.global("optional.none", optional, a -> Optional.empty()),
        Overload.global(
            "optional.ofNonZeroValue",
            optional,
            a -> isZero(a[0]) ? Optional.empty() : Optional.of(a[0]),
            dyn),
        Overload.global("optional.unwrap", list, a -> present((List<?>) a[0]), list),
        Overload.member("value", dyn, a -> ((Optional<?>) a[0]).orElseThrow(), optional),
        Overload.member("hasValue", ValueType.BOOL, a -> hasValue((Optional<?>) a[0]), optional),
        Overload.member("first", optional, a -> ((List<?>) a[0]).stream().findFirst(), list),
        Overload.member("last", optional, a -> last((List<?>) a[0]), list));
  }

  private static boolean hasValue(Optional<?> optional) {
    if (optional.orElse(null) instanceof OpenMappingView open && open.isUnknown()) {
      throw open.signal();
    }
    return optional.isPresent();
  }

  private static Optional<?> last(List<?> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
  }

  private static List<Object> present(List<?> list) {
    List<Object> items = new ArrayList<>();
    for (Object item : list) {
      if (!(item instanceof Optional<?> optional)) {
        throw new EvaluationFailure("optional.unwrap() takes a list of optionals");
      }
      optional.ifPresent(items::add);
    }
    return new SequenceView(items);
  }

  private static boolean isZero(Object value) {
    return switch (value) {
      case NullValue _ -> true;
      case Boolean bool -> !bool;
      case Long number -> number == 0;
      case Double number -> number == 0;
      case UnsignedLong number -> number.equals(UnsignedLong.ZERO);
      case String text -> text.isEmpty();
      case List<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      case CelByteString bytes -> bytes.isEmpty();
      case Duration duration -> duration.isZero();
      case Instant instant -> instant.equals(Instant.EPOCH);
      case Optional<?> optional -> optional.isEmpty();
      default -> false;
    };
  }
}
