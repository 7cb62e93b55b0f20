package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.ANY;
import static dev.chartgate.helm.template.value.GoType.BOOL;
import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/** Functions that choose among values, and those that end a rendering. */
final class DefaultFunctions {
  private DefaultFunctions() {}

  static List<Definition> definitions() {
    return new Family()
        .add("default", Flow.OWN, DefaultFunctions::fallBack, Signature.variadic(ANY, ANY))
        .add("coalesce", Flow.OWN, DefaultFunctions::coalesce, Signature.variadic(ANY))
        .own("ternary", DefaultFunctions::ternary, ANY, ANY, BOOL)
        .test("empty", call -> Bool.of(isEmpty(call.argument(0))), ANY)
        .add("all", Flow.TEST, DefaultFunctions::all, Signature.variadic(ANY))
        .add("any", Flow.TEST, DefaultFunctions::any, Signature.variadic(ANY))
        .own("required", DefaultFunctions::required, STRING, ANY)
        .own("fail", DefaultFunctions::fail, STRING)
        .build();
  }

  /** Whether Sprig takes a value for not set: nil, zero, false, or without any content. */
  static boolean isEmpty(Value value) {
    return !(value instanceof StructValue) && !value.isTrue();
  }

  private static Value fallBack(Call call) {
    if (call.count() > 1 && !isEmpty(call.argument(1))) {
      return call.argument(1);
    }
    List<Value> given = call.arguments().subList(1, call.count());
    return call.argument(0).from(Via.of(given));
  }

  private static Value coalesce(Call call) {
    Origin before = Origin.NONE;
    for (Value value : call.arguments()) {
      if (!isEmpty(value)) {
        return value.from(before);
      }
      before = before.plus(value.origin().asVia());
    }
    return new Nil(before);
  }

  private static Value ternary(Call call) {
    Bool condition = (Bool) call.argument(2);
    return call.argument(condition.value() ? 0 : 1).from(Via.of(condition));
  }

  private static Value all(Call call) {
    return Bool.of(call.arguments().stream().noneMatch(DefaultFunctions::isEmpty));
  }

  private static Value any(Call call) {
    return Bool.of(!call.arguments().stream().allMatch(DefaultFunctions::isEmpty));
  }

  private static Value required(Call call) throws FunctionException {
    Value value = call.argument(1);
    if (value instanceof Nil || (value instanceof Text text && text.value().isEmpty())) {
      throw FunctionException.demanded(call.text(0).value());
    }
    return value;
  }

  private static Value fail(Call call) throws FunctionException {
    throw FunctionException.demanded(call.text(0).value());
  }
}
