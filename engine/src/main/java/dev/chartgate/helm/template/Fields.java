package dev.chartgate.helm.template;

import dev.chartgate.helm.template.call.Method;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.parse.Operand;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up fields of structs, members of maps and methods. */
final class Fields {
  private final Execution execution;
  private boolean held;

  Fields(Execution execution) {
    this.execution = execution;
  }

  /** Whether the field that was given last is held as an {@code interface {}}. */
  boolean isHeld() {
    return held;
  }

  /**
   * What a name means for a value.
   *
   * @param receiverHeld whether the value is held as an {@code interface {}}: then nil is an error
   * @param node what messages name
   */
  Value field(
      Value receiver,
      boolean receiverHeld,
      String name,
      List<Operand> arguments,
      @Nullable Value last,
      Operand node,
      Activation a)
      throws TemplateException {
    held = false;
    if (receiver instanceof Nil) {
      if (receiverHeld) {
        throw execution.failure(
            a, "nil pointer evaluating interface {}." + name, receiver.origin());
      }
      return receiver;
    }
    Optional<Method> method = execution.functions().method(receiver.type(), name);
    if (method.isPresent()) {
      Value result = execution.calls().method(method.get(), receiver, arguments, last, node, a);
      held = false;
      return result;
    }
    boolean called = !arguments.isEmpty() || last != null;
    if (receiver instanceof StructValue struct) {
      Optional<Value> field = exported(struct, name);
      if (field.isPresent()) {
        if (called) {
          throw execution.failure(
              a, name + " has arguments but cannot be invoked as function", Origin.NONE);
        }
        return field.get();
      }
    }
    if (receiver instanceof MapValue map) {
      if (called) {
        throw execution.failure(a, name + " is not a method but has arguments", Origin.NONE);
      }
      return member(map, name);
    }
    String type = receiverHeld ? GoType.ANY.name() : receiver.type().name();
    throw execution.failure(
        a, "can't evaluate field %s in type %s".formatted(name, type), receiver.origin());
  }

  private static Optional<Value> exported(StructValue struct, String name) {
    return Stream.of(struct.fields(), struct.declared())
        .flatMap(List::stream)
        .filter(field -> field.name().equals(name) && field.isExported())
        .map(StructValue.Field::value)
        .findFirst();
  }

  private Value member(MapValue map, String name) {
    GoType element = map.type().element().orElseThrow();
    held = element.kind() == GoKind.INTERFACE;
    return held || map.has(name) ? map.get(name) : Types.zero(element, map.originOfMissing(name));
  }
}
