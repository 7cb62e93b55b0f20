package dev.chartgate.helm.template.builtin;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;

/** {@code index}: members and items by computed keys, several levels at once. */
final class Indexing {
  private Indexing() {}

  static Value index(Call call) throws FunctionException {
    Value item = call.argument(0);
    if (item instanceof Nil) {
      throw new FunctionException("index of untyped nil");
    }
    Origin deciding = Origin.NONE;
    for (int i = 1; i < call.count(); i++) {
      Value key = call.argument(i);
      deciding = deciding.plus(key.origin());
      item =
          switch (item) {
            case MapValue map -> member(map, key);
            case ListValue list -> item(list, key);
            case Text text -> letter(text, key, call.budget());
            case Nil _ -> throw new FunctionException("index of nil pointer");
            default -> throw new FunctionException("can't index item of type " + item.type());
          };
    }
    return item.from(deciding.asVia());
  }

  private static Value member(MapValue map, Value key) throws FunctionException {
    if (key instanceof Nil) {
      throw new FunctionException("value is nil; should be of type string");
    }
    if (!(key instanceof Text name)) {
      throw new FunctionException("value has type %s; should be string".formatted(key.type()));
    }
    GoType element = map.type().element().orElseThrow();
    if (element.kind() == GoKind.STRING && !map.has(name.value())) {
      return Text.of("", map.originOfMissing(name.value()));
    }
    return map.get(name.value());
  }

  private static Value item(ListValue list, Value key) throws FunctionException {
    int index = position(key, list.items().size());
    if (index == list.items().size()) {
      throw new FunctionException("reflect: slice index out of range");
    }
    return list.items().get(index);
  }

  private static Value letter(Text text, Value key, Budget budget) throws FunctionException {
    budget.characters(text.length());
    byte[] bytes = GoString.bytes(text.value());
    int index = position(key, bytes.length);
    if (index == bytes.length) {
      throw new FunctionException("reflect: string index out of range");
    }
    return new Int(bytes[index] & 0xFF, GoType.UINT8, text.origin());
  }

  /**
   * An index.
   *
   * @param bound the largest that Go lets through, which is one too many for {@code index}
   */
  static int position(Value key, int bound) throws FunctionException {
    return switch (key) {
      case Int number -> {
        if (number.value() < 0 || number.value() > bound) {
          throw new FunctionException("index out of range: " + number.value());
        }
        yield (int) number.value();
      }
      case Nil _ -> throw new FunctionException("cannot index slice/array with nil");
      default -> throw new FunctionException("cannot index slice/array with type " + key.type());
    };
  }
}
