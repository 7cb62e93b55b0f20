package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.ANY;
import static dev.chartgate.helm.template.value.GoType.MAP;
import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Functions on maps. {@code set} and {@code unset} change their argument. Where Go's order is
 * random, names are in order here.
 */
final class DictFunctions {
  private DictFunctions() {}

  static List<Definition> definitions() {
    return new Family()
        .add("dict", Flow.OWN, DictFunctions::dict, Signature.variadic(ANY))
        .own("get", DictFunctions::get, MAP, STRING)
        .own("set", DictFunctions::set, MAP, STRING, ANY)
        .own("unset", DictFunctions::unset, MAP, STRING)
        .own("hasKey", DictFunctions::hasKey, MAP, STRING)
        .add("pluck", Flow.OWN, DictFunctions::pluck, Signature.variadic(STRING, MAP))
        .add("keys", Flow.OWN, DictFunctions::keys, Signature.variadic(MAP))
        .own("values", DictFunctions::values, MAP)
        .add("pick", Flow.OWN, DictFunctions::pick, Signature.variadic(MAP, STRING))
        .add("omit", Flow.OWN, DictFunctions::omit, Signature.variadic(MAP, STRING))
        .add("dig", Flow.OWN, DictFunctions::dig, Signature.variadic(ANY))
        .twins("deepCopy", DictFunctions::deepCopy, ANY)
        .build();
  }

  /** An argument that is a map, under the type of the parameter; nil counts as the nil map. */
  static MapValue mapAt(Call call, int index) {
    return call.argument(index) instanceof MapValue map
        ? map.withType(GoType.MAP)
        : MapValue.nil(GoType.MAP, call.argument(index).origin());
  }

  private static Value dict(Call call) {
    call.budget().characters(MapValue.ROOM);
    MapValue map = new MapValue(GoType.MAP, Origin.NONE, call.budget().mark());
    for (int i = 0; i < call.count(); i += 2) {
      call.budget().characters(MapValue.ROOM_OF_MEMBER);
      Text name = Casts.toText(call.argument(i), call.budget());
      map.set(name, i + 1 < call.count() ? call.argument(i + 1) : Text.EMPTY);
    }
    return map;
  }

  private static Value get(Call call) {
    MapValue map = mapAt(call, 0);
    String name = call.text(1).value();
    Value member = map.find(name).orElseGet(() -> Text.of("", map.originOfMissing(name)));
    return member.from(Via.of(call.text(1)));
  }

  private static Value set(Call call) throws FunctionException {
    MapValue map = mapAt(call, 0);
    if (map.isNil()) {
      throw Panic.nilMap();
    }
    call.budget().characters(MapValue.ROOM_OF_MEMBER);
    if (!map.has(call.text(1).value())) {
      map.decide(call.control());
    }
    map.set(call.text(1), call.argument(2).from(call.control()));
    call.budget().pin(map.born());
    return map;
  }

  private static Value unset(Call call) {
    MapValue map = mapAt(call, 0);
    if (map.has(call.text(1).value())) {
      map.decide(call.control());
      map.remove(call.text(1).value());
    }
    return map;
  }

  private static Value hasKey(Call call) {
    MapValue map = mapAt(call, 0);
    String name = call.text(1).value();
    return new Bool(map.has(name), Via.of(map.get(name), call.text(1)));
  }

  private static Value pluck(Call call) {
    String name = call.text(0).value();
    List<Value> found = new ArrayList<>();
    Origin missing = Via.of(call.text(0));
    for (int i = 1; i < call.count(); i++) {
      MapValue map = mapAt(call, i);
      if (map.has(name)) {
        found.add(map.get(name));
      } else {
        missing = missing.plus(map.originOfMissing(name).asVia());
      }
    }
    return new ListValue(found, GoType.LIST, Origin.NONE).from(missing);
  }

  private static Value keys(Call call) {
    List<Value> names = new ArrayList<>();
    for (int i = 0; i < call.count(); i++) {
      MapValue map = mapAt(call, i);
      call.budget().characters(16L * map.size());
      map.names().forEach(name -> names.add(Text.of(name, map.originOfName(name))));
    }
    return new ListValue(names, GoType.STRINGS, Via.of(call.arguments()));
  }

  private static Value values(Call call) {
    MapValue map = mapAt(call, 0);
    call.budget().characters(16L * map.size());
    return new ListValue(
        map.names().stream().map(map::get).toList(), GoType.LIST, map.origin().asVia());
  }

  private static Value pick(Call call) {
    MapValue map = mapAt(call, 0);
    call.budget().characters(MapValue.ROOM + (long) MapValue.ROOM_OF_MEMBER * (call.count() - 1));
    MapValue picked = new MapValue(GoType.MAP, map.origin().asVia(), call.budget().mark());
    Origin names = Origin.NONE;
    for (int i = 1; i < call.count(); i++) {
      String name = call.text(i).value();
      names = names.plus(Via.of(call.text(i)));
      if (map.has(name)) {
        copy(map, picked, name);
      }
    }
    return picked.from(names);
  }

  private static Value omit(Call call) {
    MapValue map = mapAt(call, 0);
    List<Value> unwanted = call.arguments().subList(1, call.count());
    Set<String> names =
        unwanted.stream().map(name -> ((Text) name).value()).collect(Collectors.toSet());
    call.budget().characters(MapValue.ROOM + (long) MapValue.ROOM_OF_MEMBER * map.size());
    MapValue rest = new MapValue(GoType.MAP, map.origin().asVia(), call.budget().mark());
    call.budget().steps(map.size());
    for (String name : map.names()) {
      if (!names.contains(name)) {
        copy(map, rest, name);
      }
    }
    return rest.from(Via.of(unwanted));
  }

  private static void copy(MapValue from, MapValue to, String name) {
    to.set(Text.of(name, from.originOfName(name)), from.get(name));
  }

  private static Value deepCopy(Call call) throws FunctionException {
    if (call.argument(0) instanceof Nil) {
      throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
    }
    return DeepCopy.of(call.argument(0), call.budget());
  }

  private static Value dig(Call call) throws FunctionException {
    int last = call.count() - 1;
    if (call.count() < 3) {
      throw new FunctionException("dig needs at least three arguments");
    }
    Value at = call.argument(last);
    MapValue map = asMap(at);
    List<Text> names = new ArrayList<>();
    for (Value name : call.arguments().subList(0, last - 1)) {
      if (!(name instanceof Text text)) {
        throw conversion(name, "string");
      }
      names.add(text);
    }
    Origin took = Origin.NONE;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).value();
      took = took.plus(Via.of(names.get(i)));
      if (!map.has(name)) {
        return call.argument(last - 1).from(took.plus(map.originOfMissing(name).asVia()));
      }
      at = map.get(name);
      if (i < names.size() - 1) {
        map = asMap(at);
      }
    }
    return at.from(took);
  }

  private static MapValue asMap(Value value) throws FunctionException {
    if (value instanceof MapValue map && map.type().equals(GoType.MAP)) {
      return map;
    }
    throw conversion(value, GoType.MAP.name());
  }

  private static FunctionException conversion(Value value, String type) {
    String is = value instanceof Nil ? "nil" : value.type().name();
    return new FunctionException(
        "interface conversion: interface {} is %s, not %s".formatted(is, type));
  }
}
