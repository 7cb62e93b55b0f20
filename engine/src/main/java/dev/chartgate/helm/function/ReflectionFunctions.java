package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.ANY;
import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.DeepOrigin;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/** Functions that tell the types of values, and whether two are the same. */
final class ReflectionFunctions {
  private ReflectionFunctions() {}

  static List<Definition> definitions() {
    return new Family()
        .test("typeOf", call -> Text.of(type(call.argument(0))), ANY)
        .test("kindOf", call -> Text.of(kind(call.argument(0))), ANY)
        .test("typeIs", call -> is(call, type(call.argument(1))), STRING, ANY)
        .test("kindIs", call -> is(call, kind(call.argument(1))), STRING, ANY)
        .test("typeIsLike", ReflectionFunctions::typeIsLike, STRING, ANY)
        .own("deepEqual", ReflectionFunctions::deepEqual, ANY, ANY)
        .build();
  }

  private static String type(Value value) {
    return value.type().name();
  }

  /** The name of the kind that Go gives. */
  static String kind(Value value) {
    return value.type().kind().label();
  }

  private static Value is(Call call, String name) {
    return Bool.of(call.text(0).value().equals(name));
  }

  private static Value typeIsLike(Call call) {
    String wanted = call.text(0).value();
    String type = type(call.argument(1));
    return Bool.of(wanted.equals(type) || ("*" + wanted).equals(type));
  }

  private static Value deepEqual(Call call) {
    Value left = call.argument(0);
    Value right = call.argument(1);
    Origin took =
        DeepOrigin.of(left, call.budget())
            .asVia()
            .plus(DeepOrigin.of(right, call.budget()).asVia());
    return new Bool(DeepEqual.test(left, right, call.budget()), took);
  }
}
