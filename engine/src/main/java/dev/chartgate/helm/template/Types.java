package dev.chartgate.helm.template;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;

/** Go's rules about types. */
final class Types {
  private Types() {}

  /** Whether an untyped nil can be of a type. */
  static boolean canBeNil(GoType type) {
    return switch (type.kind()) {
      case INTERFACE, MAP, PTR, SLICE -> true;
      case INVALID,
          BOOL,
          INT,
          INT8,
          INT16,
          INT32,
          INT64,
          UINT,
          UINT8,
          UINT16,
          UINT32,
          UINT64,
          FLOAT32,
          FLOAT64,
          STRING,
          STRUCT ->
          false;
    };
  }

  /** The zero value of a type. */
  static Value zero(GoType type, Origin origin) {
    return switch (type.kind()) {
      case BOOL -> new Bool(false, origin);
      case INT, INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64 ->
          new Int(0, type, origin);
      case FLOAT32, FLOAT64 -> new Float64(0, origin);
      case STRING -> Text.of("", origin);
      case MAP -> MapValue.nil(type, origin);
      case SLICE -> ListValue.nil(type, origin);
      case INVALID, INTERFACE, PTR, STRUCT -> new Nil(origin);
    };
  }

  /**
   * Whether a value of one type can be an argument of another: if they are the same, or have the
   * same structure and not each a name of its own.
   */
  static boolean isAssignable(GoType from, GoType to) {
    return from.name().equals(to.name())
        || (from.kind() == to.kind()
            && from.element().isPresent()
            && from.element().equals(to.element())
            && (isUnnamed(from) || isUnnamed(to)));
  }

  private static boolean isUnnamed(GoType type) {
    GoType element = type.element().orElseThrow();
    GoType unnamed = type.kind() == GoKind.MAP ? GoType.map(element) : GoType.slice(element);
    return type.name().equals(unnamed.name());
  }

  /** A value as a parameter of a type sees it, which it is assignable to. */
  static Value as(Value value, GoType type) {
    if (value.type().name().equals(type.name())) {
      return value;
    }
    return switch (value) {
      case MapValue map -> map.withType(type);
      case ListValue list -> new ListValue(list.items(), type, list.origin(), list.isNil());
      default -> value;
    };
  }
}
