package dev.chartgate.helm.template;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.DeepOrigin;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Method;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.parse.Node;
import dev.chartgate.helm.template.parse.NodeText;
import dev.chartgate.helm.template.parse.Operand;
import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls functions and methods. */
final class Calls {
  /** The functions that are not in a table, since they take part in the evaluation. */
  static final Set<String> OWN = Set.of("and", "call", "include", "or", "tpl");

  private static final Signature ANY_AT_LEAST_ONE = Signature.variadic(GoType.ANY, GoType.ANY);
  private static final Signature TEXT_AND_DATA = Signature.of(GoType.STRING, GoType.ANY);

  /**
   * What a result takes beside its characters, and where it came from, in characters: a template
   * that keeps small things without end is to end before the memory does.
   */
  private static final long ROOM_OF_CALL = 64;

  private static final long ROOM_OF_ITEM = 16;

  private final Execution execution;
  private final Arguments arguments;

  Calls(Execution execution) {
    this.execution = execution;
    this.arguments = new Arguments(execution);
  }

  /**
   * Calls a function by name.
   *
   * @param last what the command before it in the pipeline gave, which is the last argument
   * @param whole what messages name if the function fails
   */
  Value function(
      Operand.Function function,
      List<Operand> operands,
      @Nullable Value last,
      Node whole,
      Activation a)
      throws TemplateException {
    a.at(function);
    String name = function.name();
    return switch (name) {
      case "and", "or" -> logic(name, operands, last, a);
      case "call" -> call(operands, last, whole, a);
      case "include", "tpl" -> {
        List<Value> values = arguments.of(name, TEXT_AND_DATA, operands, last, a);
        Text text = (Text) values.get(0);
        yield name.equals("tpl")
            ? execution.templates().tpl(text, values.get(1), whole, a)
            : execution.templates().include(text, values.get(1), whole, a);
      }
      default -> fromTable(name, operands, last, whole, a);
    };
  }

  private Value fromTable(
      String name, List<Operand> operands, @Nullable Value last, Node whole, Activation a)
      throws TemplateException {
    Optional<Definition> found = execution.functions().function(name);
    if (found.isEmpty()) {
      throw execution.failure(a, GoQuote.quote(name) + " is not a defined function", Origin.NONE);
    }
    Definition definition = found.get();
    List<Value> values = arguments.of(name, definition.signature(), operands, last, a);
    return invoke(name, definition.function(), definition.flow(), values, whole, a);
  }

  /** Calls a method; the receiver is the first argument. */
  Value method(
      Method method,
      Value receiver,
      List<Operand> operands,
      @Nullable Value last,
      Node node,
      Activation a)
      throws TemplateException {
    List<Value> values = new ArrayList<>();
    values.add(receiver);
    values.addAll(arguments.of(method.name(), method.signature(), operands, last, a));
    return invoke(method.name(), method.function(), method.flow(), values, node, a);
  }

  private Value invoke(
      String name, Function function, Flow flow, List<Value> values, Node whole, Activation a)
      throws TemplateException {
    execution.budget().step();
    execution.budget().room(ROOM_OF_CALL);
    try {
      Value result =
          function.call(new Call(name, values, execution.control(), execution.environment()));
      if (result instanceof ListValue list) {
        execution.budget().characters(ROOM_OF_ITEM * list.items().size());
      }
      return execution.isTracking() ? withOrigins(result, flow, values) : result;
    } catch (FunctionException e) {
      String message = String.valueOf(e.getMessage());
      // What the chart itself demands, it says in words of its own.
      throw e.isDemanded()
          ? failure(message, values, whole, a)
          : failed(name, message, values, whole, a);
    }
  }

  private TemplateException failed(
      String name, String reason, List<Value> values, Node whole, Activation a) {
    return failure("error calling %s: %s".formatted(name, reason), values, whole, a);
  }

  private TemplateException failure(String detail, List<Value> values, Node whole, Activation a) {
    a.at(whole);
    Origin sum = Origin.NONE;
    for (Value value : values) {
      sum = sum.plus(value.origin());
    }
    return execution.failure(a, detail, sum);
  }

  private Value withOrigins(Value result, Flow flow, List<Value> values) {
    if (flow == Flow.OWN) {
      return result;
    }
    Origin sum = Origin.NONE;
    for (Value value : values) {
      sum =
          switch (flow) {
            case DATA -> sum.plus(DeepOrigin.of(value, execution.budget()));
            case TEST -> sum.plus(value.origin().asVia());
            case OWN -> sum;
          };
    }
    return result.from(sum);
  }

  /** {@code and} and {@code or} give the operand that decides, and look no further. */
  private Value logic(String name, List<Operand> operands, @Nullable Value last, Activation a)
      throws TemplateException {
    arguments.checkCount(name, ANY_AT_LEAST_ONE, operands, last, a);
    boolean deciding = name.equals("or");
    Origin before = Origin.NONE;
    Value value = Nil.NIL;
    for (Operand operand : operands) {
      value = arguments.argument(operand, GoType.ANY, a).from(before);
      if (value.isTrue() == deciding) {
        return value;
      }
      before = before.plus(execution.via(value.origin()));
    }
    return last == null ? value : last.from(before);
  }

  /** {@code call} wants a function as a value, and templates of charts can have none. */
  private Value call(List<Operand> operands, @Nullable Value last, Node whole, Activation a)
      throws TemplateException {
    List<Value> values = arguments.of("call", ANY_AT_LEAST_ONE, operands, last, a);
    Value callee = values.getFirst();
    if (callee instanceof Nil) {
      throw failed("call", "call of nil", values, whole, a);
    }
    String shown =
        !operands.isEmpty()
            ? NodeText.of(operands.getFirst())
            : callee instanceof Text text ? text.value() : "<%s Value>".formatted(callee.type());
    String reason = "non-function %s of type %s".formatted(shown, callee.type());
    throw failed("call", reason, values, whole, a);
  }
}
