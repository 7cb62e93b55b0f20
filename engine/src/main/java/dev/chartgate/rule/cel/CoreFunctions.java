package dev.chartgate.rule.cel;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeType;
import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * CEL's own operators where they must know of mappings that are given in part, must be charged, or
 * must name a missing key. They mean what CEL's specification says.
 */
final class CoreFunctions {
  /** The functions that stand here in place of CEL's own. */
  static final Set<String> REPLACED =
      Set.of("_==_", "_!=_", "@in", "_[_]", "_[?_]", "type", "matches");

  private CoreFunctions() {}

  /** The functions; the checker knows them by CEL's own declarations. */
  static List<Overload> overloads() {
    ValueType dyn = ValueType.DYN;
    RegularExpressions regexes = new RegularExpressions();
    return List.of(
        Overload.global(
            "matches",
            ValueType.BOOL,
            a -> regexes.matches((String) a[0], (String) a[1]),
            ValueType.STRING,
            ValueType.STRING),
        Overload.global("_==_", ValueType.BOOL, a -> Equality.equal(a[0], a[1]), dyn, dyn),
        Overload.global("_!=_", ValueType.BOOL, a -> !Equality.equal(a[0], a[1]), dyn, dyn),
        Overload.global("@in", ValueType.BOOL, a -> in(a[0], (List<?>) a[1]), dyn, ValueType.LIST),
        Overload.global("@in", ValueType.BOOL, a -> in(a[0], (Map<?, ?>) a[1]), dyn, ValueType.MAP),
        Overload.global("_[_]", dyn, a -> index((List<?>) a[0], a[1]), ValueType.LIST, dyn),
        Overload.global("_[_]", dyn, a -> index((Map<?, ?>) a[0], a[1]), ValueType.MAP, dyn),
        Overload.global(
            "_[_]", dyn, a -> member((Optional<?>) a[0], a[1]), ValueType.OPTIONAL, dyn),
        Overload.global("_[?_]", ValueType.OPTIONAL, a -> member(a[0], a[1]), dyn, dyn),
        Overload.global(
            Rewrites.SELECT, ValueType.OPTIONAL, a -> member(a[0], a[1]), dyn, ValueType.STRING),
        Overload.global(Rewrites.HAS, ValueType.BOOL, a -> has(a[0], a[1]), dyn, ValueType.STRING),
        Overload.global(Held.FUNCTION, dyn, a -> new Held(new Held(a[0])), dyn),
        Overload.global("type", dyn, a -> TypeType.create(typeOf(a[0])), dyn));
  }

  private static boolean in(Object value, List<?> list) {
    for (Object item : list) {
      if (Equality.equal(item, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean in(Object key, Map<?, ?> map) {
    return map instanceof MappingView view ? view.containsKey(key) : Lookup.find(map, key) != null;
  }

  private static Object index(List<?> list, Object index) {
    if (!(index instanceof Number)) {
      throw new EvaluationFailure("the index of a list is a " + ValueType.nameOf(index));
    }
    Object found = Lookup.find(list, index);
    if (found == null) {
      throw new EvaluationFailure(
          "index %s is outside of a list of %d".formatted(index, list.size()));
    }
    return found;
  }

  private static Object index(Map<?, ?> map, Object key) {
    Object found = Lookup.find(map, key);
    if (found == null) {
      throw EvaluationFailure.noSuchKey(key);
    }
    return found;
  }

  private static Optional<?> member(Object holder, Object key) {
    return switch (holder) {
      case Optional<?> optional ->
          optional.isPresent() ? member(optional.get(), key) : Optional.empty();
      case Map<?, ?> map -> Optional.ofNullable(Lookup.find(map, key));
      case List<?> list -> Optional.ofNullable(Lookup.find(list, key));
      case NullValue _ -> Optional.empty();
      default -> throw noHolder(holder, key);
    };
  }

  private static boolean has(Object holder, Object field) {
    return switch (holder) {
      case Optional<?> optional -> optional.isPresent() && has(optional.get(), field);
      case Map<?, ?> map -> in(field, map);
      case NullValue _ -> false;
      default -> throw noHolder(holder, field);
    };
  }

  private static EvaluationFailure noHolder(Object holder, Object key) {
    return new EvaluationFailure(
        "no such key: %s (it is selected from a %s)".formatted(key, ValueType.nameOf(holder)));
  }

  private static CelType typeOf(Object value) {
    return switch (value) {
      case NullValue _ -> SimpleType.NULL_TYPE;
      case Boolean _ -> SimpleType.BOOL;
      case Long _ -> SimpleType.INT;
      case UnsignedLong _ -> SimpleType.UINT;
      case Double _ -> SimpleType.DOUBLE;
      case String _ -> SimpleType.STRING;
      case CelByteString _ -> SimpleType.BYTES;
      case Duration _ -> SimpleType.DURATION;
      case Instant _ -> SimpleType.TIMESTAMP;
      case List<?> _ -> ListType.create(SimpleType.DYN);
      case Map<?, ?> _ -> MapType.create(SimpleType.DYN, SimpleType.DYN);
      case Optional<?> _ -> OptionalType.create(SimpleType.DYN);
      default -> SimpleType.DYN;
    };
  }
}
