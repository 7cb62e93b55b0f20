package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.MAP;

import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/**
 * Functions that merge maps into the first of them. {@code merge} fills what is missing or empty
 * there, {@code mergeOverwrite} replaces; maps in both are merged in their turn, lists are not.
 * Maps that only the others have are shared with them, as in Go.
 */
final class MergeFunctions {
  private static final int MAX_DEPTH = 1_000;

  private final Call call;
  private final boolean overwrite;

  private MergeFunctions(Call call, boolean overwrite) {
    this.call = call;
    this.overwrite = overwrite;
  }

  static List<Definition> definitions() {
    Signature maps = Signature.variadic(MAP, MAP);
    Function fill = call -> new MergeFunctions(call, false).merge();
    Function replace = call -> new MergeFunctions(call, true).merge();
    return new Family()
        .add("merge", Flow.OWN, fill, maps)
        .add("mustMerge", Flow.OWN, fill, maps)
        .add("mergeOverwrite", Flow.OWN, replace, maps)
        .add("mustMergeOverwrite", Flow.OWN, replace, maps)
        .build();
  }

  private MapValue merge() throws FunctionException {
    MapValue into = DictFunctions.mapAt(call, 0);
    for (int i = 1; i < call.count(); i++) {
      MapValue from = DictFunctions.mapAt(call, i);
      if (into.isNil() && !from.isNil()) {
        into = new MapValue(into.type(), into.origin(), call.budget().mark());
      }
      merge(into, from, 0);
    }
    return into;
  }

  private void merge(MapValue into, MapValue from, int depth) throws FunctionException {
    if (depth > MAX_DEPTH) {
      throw new BudgetException("a value is nested more than %,d levels deep".formatted(MAX_DEPTH));
    }
    call.budget().steps(from.size() + 1L);
    // Another map here could have other members.
    into.decide(from.origin().asVia());
    for (String name : from.names()) {
      Value given = from.get(name);
      Value present = into.get(name);
      if (given instanceof Nil) {
        if (overwrite) {
          set(into, from, name, Origin.NONE);
        }
        continue;
      }
      if (given instanceof MapValue further && present instanceof MapValue map && !map.isNil()) {
        merge(map, further, depth + 1);
        if (map.isTrue()) {
          continue;
        }
      }
      boolean empty = DefaultFunctions.isEmpty(present);
      if (overwrite) {
        set(into, from, name, Origin.NONE);
      } else if (empty) {
        set(into, from, name, present.origin().asVia());
      }
    }
  }

  private void set(MapValue into, MapValue from, String name, Origin took)
      throws FunctionException {
    call.budget().characters(MapValue.ROOM_OF_MEMBER);
    GoType element = into.type().element().orElse(GoType.ANY);
    GoType given = from.type().element().orElse(GoType.ANY);
    if (element.kind() != GoKind.INTERFACE && !element.equals(given)) {
      throw new FunctionException(
          "reflect.Value.SetMapIndex: value of type %s is not assignable to type %s"
              .formatted(given, element));
    }
    if (!into.has(name)) {
      into.decide(call.control());
    }
    into.set(
        Text.of(name, from.originOfName(name)), from.get(name).from(took.plus(call.control())));
    call.budget().pin(into.born());
  }
}
