package dev.chartgate.helm.template.builtin;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.print.GoPrinter;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.CodePointOrder;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/** Go's comparisons: numbers of different kinds cannot be compared, nil only for equality. */
final class Comparison {
  private static final String BAD_TYPE = "invalid type for comparison";

  private enum Basic {
    NONE,
    BOOL,
    SIGNED,
    UNSIGNED,
    FLOAT,
    STRING
  }

  private Comparison() {}

  private static Basic basic(Value value) {
    return switch (value) {
      case Bool _ -> Basic.BOOL;
      case Int number -> number.type().kind().isUnsigned() ? Basic.UNSIGNED : Basic.SIGNED;
      case Float64 _ -> Basic.FLOAT;
      case Text _ -> Basic.STRING;
      default -> Basic.NONE;
    };
  }

  static boolean equal(Value left, Value right, Budget budget) throws FunctionException {
    Basic kind = basic(left);
    if (kind != basic(right)) {
      if (left instanceof Nil || right instanceof Nil) {
        return false;
      }
      if (left instanceof Int a && right instanceof Int b) {
        // One of them is unsigned: they are equal if the bits are, and the other is not negative.
        return a.value() == b.value() && a.value() >= 0;
      }
      throw incompatible(left, right);
    }
    return switch (kind) {
      case BOOL -> ((Bool) left).value() == ((Bool) right).value();
      case SIGNED, UNSIGNED -> ((Int) left).value() == ((Int) right).value();
      case FLOAT -> ((Float64) left).value() == ((Float64) right).value();
      case STRING -> ((Text) left).value().equals(((Text) right).value());
      case NONE -> equalWithoutContent(left, right, budget);
    };
  }

  /** Maps and slices can be compared with nil only, structs and pointers with their like. */
  private static boolean equalWithoutContent(Value left, Value right, Budget budget)
      throws FunctionException {
    boolean comparable =
        left instanceof Nil || right instanceof Nil || left.type().kind() == right.type().kind();
    if (comparable && (isNil(left) || isNil(right))) {
      return isNil(left) && isNil(right);
    }
    if (!comparable) {
      throw new FunctionException(
          "non-comparable types %s: %s, %s: %s"
              .formatted(
                  asString(left, budget),
                  left.type(),
                  right.type(),
                  GoPrinter.value(right, budget).value()));
    }
    if (left instanceof StructValue struct && right instanceof StructValue other) {
      return struct.isSameAs(other);
    }
    throw new FunctionException(
        "non-comparable type %s: %s".formatted(asString(right, budget), right.type()));
  }

  private static boolean isNil(Value value) {
    return switch (value) {
      case Nil _ -> true;
      case ListValue list -> list.isNil();
      case MapValue map -> map.isNil();
      default -> false;
    };
  }

  private static String asString(Value value, Budget budget) {
    return GoPrinter.sprintf(Text.of("%s"), List.of(value), budget).value();
  }

  static boolean less(Value left, Value right) throws FunctionException {
    Basic kind = basic(left);
    Basic other = basic(right);
    if (kind == Basic.NONE || other == Basic.NONE) {
      throw new FunctionException(BAD_TYPE);
    }
    if (kind != other) {
      if (left instanceof Int a && right instanceof Int b) {
        return kind == Basic.SIGNED
            ? a.value() < 0 || Long.compareUnsigned(a.value(), b.value()) < 0
            : b.value() >= 0 && Long.compareUnsigned(a.value(), b.value()) < 0;
      }
      throw incompatible(left, right);
    }
    return switch (kind) {
      case SIGNED -> ((Int) left).value() < ((Int) right).value();
      case UNSIGNED -> Long.compareUnsigned(((Int) left).value(), ((Int) right).value()) < 0;
      case FLOAT -> ((Float64) left).value() < ((Float64) right).value();
      case STRING ->
          CodePointOrder.INSTANCE.compare(((Text) left).value(), ((Text) right).value()) < 0;
      case BOOL, NONE -> throw new FunctionException(BAD_TYPE);
    };
  }

  private static FunctionException incompatible(Value left, Value right) {
    return new FunctionException(
        "incompatible types for comparison: %s and %s".formatted(left.type(), right.type()));
  }
}
