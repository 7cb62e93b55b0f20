package dev.chartgate.helm.template.value;

import java.util.Optional;

/**
 * A type of Go, as far as templates can tell one from another.
 *
 * @param name as {@code %T} prints it, for example {@code map[string]interface {}}
 * @param kind its kind
 * @param element the type of the members of a map and the items of a list
 */
public record GoType(String name, GoKind kind, Optional<GoType> element) {
  /** {@code interface{}}: any value. */
  public static final GoType ANY = scalar("interface {}", GoKind.INTERFACE);

  public static final GoType BOOL = scalar("bool", GoKind.BOOL);
  public static final GoType INT = scalar("int", GoKind.INT);
  public static final GoType INT32 = scalar("int32", GoKind.INT32);
  public static final GoType INT64 = scalar("int64", GoKind.INT64);
  public static final GoType UINT8 = scalar("uint8", GoKind.UINT8);
  public static final GoType UINT32 = scalar("uint32", GoKind.UINT32);
  public static final GoType UINT64 = scalar("uint64", GoKind.UINT64);
  public static final GoType FLOAT64 = scalar("float64", GoKind.FLOAT64);
  public static final GoType STRING = scalar("string", GoKind.STRING);

  /** {@code time.Duration}: nanoseconds. */
  public static final GoType DURATION = scalar("time.Duration", GoKind.INT64);

  /** {@code time.Month}: 1 is January. */
  public static final GoType MONTH = scalar("time.Month", GoKind.INT);

  /** {@code time.Weekday}: 0 is Sunday. */
  public static final GoType WEEKDAY = scalar("time.Weekday", GoKind.INT);

  /** {@code []interface{}}. */
  public static final GoType LIST = slice(ANY);

  public static final GoType STRINGS = slice(STRING);
  public static final GoType INTS = slice(INT);
  public static final GoType BYTES = slice(UINT8);

  /** {@code map[string]interface{}}. */
  public static final GoType MAP = map(ANY);

  /** {@code map[string]string}. */
  public static final GoType STRING_MAP = map(STRING);

  /** A type without members. */
  public static GoType scalar(String name, GoKind kind) {
    return new GoType(name, kind, Optional.empty());
  }

  /** A list of such items. */
  public static GoType slice(GoType element) {
    return new GoType("[]" + element.name, GoKind.SLICE, Optional.of(element));
  }

  /** A map from strings to such members. */
  public static GoType map(GoType element) {
    return new GoType("map[string]" + element.name, GoKind.MAP, Optional.of(element));
  }

  /** A type of the same structure with a name of its own, such as {@code common.Values}. */
  public GoType named(String own) {
    return new GoType(own, kind, element);
  }

  @Override
  public String toString() {
    return name;
  }
}
