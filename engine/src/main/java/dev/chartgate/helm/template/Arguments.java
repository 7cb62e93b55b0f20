package dev.chartgate.helm.template;

import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.parse.NodeText;
import dev.chartgate.helm.template.parse.NumberValue;
import dev.chartgate.helm.template.parse.Operand;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates arguments and fits them to parameters, as Go does. */
final class Arguments {
  private final Execution execution;

  Arguments(Execution execution) {
    this.execution = execution;
  }

  /**
   * The arguments of a call.
   *
   * @param last the last argument, if the command before gave it
   * @throws TemplateException if their number or a type is wrong, or one cannot be evaluated
   */
  List<Value> of(
      String name, Signature signature, List<Operand> operands, @Nullable Value last, Activation a)
      throws TemplateException {
    checkCount(name, signature, operands, last, a);
    List<Value> values = new ArrayList<>(operands.size() + 1);
    for (int i = 0; i < operands.size(); i++) {
      values.add(argument(operands.get(i), signature.parameter(i), a));
    }
    if (last != null) {
      values.add(fit(last, false, signature.parameter(operands.size()), a));
    }
    return values;
  }

  /** Checks the number of arguments. */
  void checkCount(
      String name, Signature signature, List<Operand> operands, @Nullable Value last, Activation a)
      throws TemplateException {
    int given = operands.size() + (last == null ? 0 : 1);
    if (signature.variadic() && given < signature.required()) {
      // Go does not count here what the command before gave.
      throw execution.failure(
          a,
          "wrong number of args for %s: want at least %d got %d"
              .formatted(name, signature.required(), operands.size()),
          Origin.NONE);
    }
    if (!signature.variadic() && given != signature.required()) {
      throw execution.failure(
          a,
          "wrong number of args for %s: want %d got %d"
              .formatted(name, signature.required(), given),
          Origin.NONE);
    }
  }

  /** An argument for a parameter of a type. */
  Value argument(Operand operand, GoType type, Activation a) throws TemplateException {
    a.at(operand);
    return switch (operand) {
      case Operand.Bool _, Operand.Numeral _, Operand.Text _ -> constant(operand, type, a);
      case Operand.Nil _ -> {
        if (!Types.canBeNil(type)) {
          throw execution.failure(a, "cannot assign nil to " + type, Origin.NONE);
        }
        yield Types.zero(type, Origin.NONE);
      }
      default -> {
        Value value = execution.expressions().operand(operand, a);
        yield fit(value, execution.expressions().isHeld(), type, a);
      }
    };
  }

  private Value fit(Value value, boolean held, GoType type, Activation a) throws TemplateException {
    if (type.kind() == GoKind.INTERFACE) {
      return value instanceof StructValue struct ? struct.copied() : value;
    }
    if (value instanceof Nil && !held) {
      if (!Types.canBeNil(type)) {
        throw execution.failure(a, "invalid value; expected " + type, value.origin());
      }
      return Types.zero(type, value.origin());
    }
    GoType given = value instanceof Nil ? GoType.ANY : value.type();
    if (!Types.isAssignable(given, type)) {
      throw execution.failure(
          a, "wrong type for value; expected %s; got %s".formatted(type, given), value.origin());
    }
    return Types.as(value, type);
  }

  private Value constant(Operand operand, GoType type, Activation a) throws TemplateException {
    return switch (type.kind()) {
      case INTERFACE -> execution.expressions().constant(operand, a);
      case BOOL -> {
        if (operand instanceof Operand.Bool constant) {
          yield Bool.of(constant.value());
        }
        throw unexpected("bool", operand, a);
      }
      case STRING -> {
        if (operand instanceof Operand.Text constant) {
          yield Text.of(constant.value());
        }
        throw unexpected("string", operand, a);
      }
      case INT, INT8, INT16, INT32, INT64 -> {
        NumberValue number = number(operand);
        if (number != null && number.signed().isPresent()) {
          yield new Int(number.signed().getAsLong(), type, Origin.NONE);
        }
        throw unexpected("integer", operand, a);
      }
      case UINT, UINT8, UINT16, UINT32, UINT64 -> {
        NumberValue number = number(operand);
        if (number != null && number.unsigned().isPresent()) {
          yield new Int(number.unsigned().getAsLong(), type, Origin.NONE);
        }
        throw unexpected("unsigned integer", operand, a);
      }
      case FLOAT32, FLOAT64 -> {
        NumberValue number = number(operand);
        if (number != null && number.floating().isPresent()) {
          yield Float64.of(number.floating().getAsDouble());
        }
        throw unexpected("float", operand, a);
      }
      case INVALID, MAP, PTR, SLICE, STRUCT ->
          throw execution.failure(
              a,
              "can't handle %s for arg of type %s".formatted(NodeText.of(operand), type),
              Origin.NONE);
    };
  }

  private static @Nullable NumberValue number(Operand operand) {
    return operand instanceof Operand.Numeral constant ? constant.value() : null;
  }

  private TemplateException unexpected(String expected, Operand operand, Activation a) {
    return execution.failure(
        a, "expected %s; found %s".formatted(expected, NodeText.of(operand)), Origin.NONE);
  }
}
