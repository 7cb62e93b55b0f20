package dev.chartgate.helm.template;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.parse.Command;
import dev.chartgate.helm.template.parse.NodeText;
import dev.chartgate.helm.template.parse.NumberValue;
import dev.chartgate.helm.template.parse.Operand;
import dev.chartgate.helm.template.parse.Pipeline;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates pipelines, commands and operands. */
final class Expressions {
  private final Execution execution;
  private final Fields fields;

  /** Whether the value that was given last is held as an {@code interface {}}. */
  private boolean held;

  Expressions(Execution execution) {
    this.execution = execution;
    this.fields = new Fields(execution);
  }

  /** The value of a pipeline, which its variables have got. It is never held. */
  Value pipeline(Pipeline pipeline, Activation a) throws TemplateException {
    execution.enter();
    long mark = execution.budget().mark();
    a.at(pipeline);
    List<Command> commands = pipeline.commands();
    Value value = command(commands.getFirst(), null, a);
    for (int i = 1; i < commands.size(); i++) {
      value = command(commands.get(i), value, a);
    }
    for (Operand.Variable variable : pipeline.variables()) {
      if (!pipeline.assigns()) {
        a.declare(variable.slot(), value);
      } else if (a.value(variable.slot()) == null) {
        throw execution.failure(a, "undefined variable: " + variable.name(), Origin.NONE);
      } else {
        a.assign(variable.slot(), value.from(execution.control()), false);
      }
    }
    release(mark, value);
    execution.leave();
    held = false;
    return value;
  }

  /** Of what led to a text or a number nothing is held but the text itself. */
  private void release(long mark, Value value) {
    switch (value) {
      case Nil _, Bool _, Int _, Float64 _ -> execution.budget().release(mark, 0);
      case Text text -> execution.budget().release(mark, text.length());
      case ListValue _, MapValue _, StructValue _ -> {}
    }
  }

  /**
   * The value of a command.
   *
   * @param last what the command before it in the pipeline gave, which is its last argument
   */
  private Value command(Command command, @Nullable Value last, Activation a)
      throws TemplateException {
    Operand first = command.operands().getFirst();
    List<Operand> arguments = command.operands().subList(1, command.operands().size());
    switch (first) {
      case Operand.Field field -> {
        return field(field, arguments, last, a);
      }
      case Operand.Chain chain -> {
        return chain(chain, arguments, last, a);
      }
      case Operand.Variable variable -> {
        return variable(variable, arguments, last, a);
      }
      case Operand.Function function -> {
        return execution.calls().function(function, arguments, last, command, a);
      }
      case Pipeline pipeline -> {
        checkNoArguments(first, arguments, last, a);
        return pipeline(pipeline, a);
      }
      case Operand.Dot _ -> {
        a.at(first);
        checkNoArguments(first, arguments, last, a);
        return a.dot();
      }
      case Operand.Nil _ -> {
        a.at(first);
        checkNoArguments(first, arguments, last, a);
        throw execution.failure(a, "nil is not a command", Origin.NONE);
      }
      case Operand.Bool _, Operand.Numeral _, Operand.Text _ -> {
        a.at(first);
        checkNoArguments(first, arguments, last, a);
        return constant(first, a);
      }
    }
  }

  private void checkNoArguments(
      Operand first, List<Operand> arguments, @Nullable Value last, Activation a)
      throws TemplateException {
    if (!arguments.isEmpty() || last != null) {
      throw execution.failure(
          a, "can't give argument to non-function " + NodeText.of(first), Origin.NONE);
    }
  }

  private Value field(
      Operand.Field field, List<Operand> arguments, @Nullable Value last, Activation a)
      throws TemplateException {
    a.at(field);
    return follow(a.dot(), a.isDotHeld(), field.names(), arguments, last, field, a);
  }

  private Value chain(
      Operand.Chain chain, List<Operand> arguments, @Nullable Value last, Activation a)
      throws TemplateException {
    a.at(chain);
    Value start = operand(chain.operand(), a);
    return follow(start, held, chain.fields(), arguments, last, chain, a);
  }

  private Value variable(
      Operand.Variable variable, List<Operand> arguments, @Nullable Value last, Activation a)
      throws TemplateException {
    a.at(variable);
    Value value = a.value(variable.slot());
    if (value == null) {
      throw execution.failure(a, "undefined variable: " + variable.name(), Origin.NONE);
    }
    if (variable.fields().isEmpty()) {
      checkNoArguments(variable, arguments, last, a);
      held = a.isHeld(variable.slot());
      return value;
    }
    return follow(
        value, a.isHeld(variable.slot()), variable.fields(), arguments, last, variable, a);
  }

  private Value follow(
      Value start,
      boolean startHeld,
      List<String> names,
      List<Operand> arguments,
      @Nullable Value last,
      Operand node,
      Activation a)
      throws TemplateException {
    Value value = start;
    held = startHeld;
    for (int i = 0; i < names.size() - 1; i++) {
      value = fields.field(value, held, names.get(i), List.of(), null, node, a);
      held = fields.isHeld();
    }
    value = fields.field(value, held, names.getLast(), arguments, last, node, a);
    held = fields.isHeld();
    return value;
  }

  /**
   * The value of an operand that is no constant, as an argument or at the start of a chain. Whether
   * it is held is then said by {@link #isHeld()}.
   */
  Value operand(Operand operand, Activation a) throws TemplateException {
    a.at(operand);
    switch (operand) {
      case Operand.Dot _ -> {
        held = a.isDotHeld();
        return a.dot();
      }
      case Operand.Field field -> {
        return field(field, List.of(), null, a);
      }
      case Operand.Variable variable -> {
        return variable(variable, List.of(), null, a);
      }
      case Pipeline pipeline -> {
        return pipeline(pipeline, a);
      }
      case Operand.Function function -> {
        Value value = execution.calls().function(function, List.of(), null, function, a);
        held = false;
        return value;
      }
      case Operand.Chain chain -> {
        return chain(chain, List.of(), null, a);
      }
      case Operand.Nil _, Operand.Bool _, Operand.Numeral _, Operand.Text _ -> {
        held = false;
        return constant(operand, a);
      }
    }
  }

  /** Whether the value that was given last is held as an {@code interface {}}. */
  boolean isHeld() {
    return held;
  }

  /** The value of a constant where nothing asks for a type. */
  Value constant(Operand operand, Activation a) throws TemplateException {
    a.at(operand);
    return switch (operand) {
      case Operand.Bool constant -> Bool.of(constant.value());
      case Operand.Text constant -> Text.of(constant.value());
      case Operand.Numeral constant -> number(constant, a);
      case Operand.Nil _,
          Operand.Dot _,
          Operand.Field _,
          Operand.Variable _,
          Operand.Function _,
          Operand.Chain _,
          Pipeline _ ->
          throw execution.failure(a, "can't evaluate command " + NodeText.of(operand), Origin.NONE);
    };
  }

  private Value number(Operand.Numeral constant, Activation a) throws TemplateException {
    NumberValue value = constant.value();
    return switch (value.ideal()) {
      case INT -> Int.of(value.signed().orElseThrow());
      case FLOAT -> Float64.of(value.floating().orElseThrow());
      case OVERFLOW ->
          throw execution.failure(a, constant.literal() + " overflows int", Origin.NONE);
      case COMPLEX ->
          throw execution.failure(
              a, "complex number " + constant.literal() + " is not supported", Origin.NONE);
    };
  }
}
