package dev.chartgate.helm.template.builtin;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code not}, {@code len}, {@code index}, the comparisons and what prints. {@code and}, {@code or}
 * and {@code call} are the evaluator's own; in the place of Go's {@code slice} Helm has Sprig's.
 */
public final class Builtins {
  private static final Signature ONE = Signature.of(GoType.ANY);
  private static final Signature TWO = Signature.of(GoType.ANY, GoType.ANY);
  private static final Signature ONE_OR_MORE = Signature.variadic(GoType.ANY, GoType.ANY);

  private Builtins() {}

  /** Their definitions. */
  public static List<Definition> definitions() {
    List<Definition> all = new ArrayList<>(Printing.definitions());
    all.addAll(
        List.of(
            test("not", ONE, call -> Bool.of(!call.argument(0).isTrue())),
            test("len", ONE, call -> Int.of(length(call.argument(0)))),
            test("eq", ONE_OR_MORE, call -> Bool.of(equalToAny(call))),
            test("ne", TWO, call -> Bool.of(!equal(call))),
            test("lt", TWO, call -> Bool.of(less(call))),
            test("le", TWO, call -> Bool.of(less(call) || equal(call))),
            test("gt", TWO, call -> Bool.of(!(less(call) || equal(call)))),
            test("ge", TWO, call -> Bool.of(!less(call))),
            new Definition("index", ONE_OR_MORE, Flow.OWN, Indexing::index)));
    return List.copyOf(all);
  }

  /** A function whose arguments only take part; what is in them does not matter. */
  private static Definition test(String name, Signature signature, Function function) {
    return new Definition(
        name,
        signature,
        Flow.OWN,
        call -> {
          Origin sum = Origin.NONE;
          for (Value argument : call.arguments()) {
            sum = sum.plus(argument.origin());
          }
          return function.call(call).from(sum.asVia());
        });
  }

  private static int length(Value value) throws FunctionException {
    return switch (value) {
      case Text text -> GoString.length(text.value());
      case ListValue list -> list.items().size();
      case MapValue map -> map.size();
      case Nil _ -> throw new FunctionException("len of nil pointer");
      default -> throw new FunctionException("len of type " + value.type());
    };
  }

  private static boolean equalToAny(Call call) throws FunctionException {
    if (call.count() == 1) {
      throw new FunctionException("missing argument for comparison");
    }
    for (int i = 1; i < call.count(); i++) {
      if (Comparison.equal(call.argument(0), call.argument(i), call.budget())) {
        return true;
      }
    }
    return false;
  }

  private static boolean equal(Call call) throws FunctionException {
    return Comparison.equal(call.argument(0), call.argument(1), call.budget());
  }

  private static boolean less(Call call) throws FunctionException {
    return Comparison.less(call.argument(0), call.argument(1));
  }
}
