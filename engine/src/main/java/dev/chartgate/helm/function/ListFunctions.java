package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.ANY;
import static dev.chartgate.helm.template.value.GoType.INT;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.DeepOrigin;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Functions on lists. None changes its argument. Items that are left out took part. */
final class ListFunctions {
  private static final GoType LISTS = GoType.slice(GoType.LIST);

  private ListFunctions() {}

  static List<Definition> definitions() {
    Signature listAndMore = Signature.variadic(ANY, ANY);
    return new Family()
        .add("list", Flow.OWN, ListFunctions::list, Signature.variadic(ANY))
        .add("tuple", Flow.OWN, ListFunctions::list, Signature.variadic(ANY))
        .twins("append", ListFunctions::push, ANY, ANY)
        .twins("push", ListFunctions::push, ANY, ANY)
        .twins("prepend", ListFunctions::prepend, ANY, ANY)
        .twins("first", call -> at(call, "first"), ANY)
        .twins("last", call -> at(call, "last"), ANY)
        .twins("rest", call -> allBut(call, "rest"), ANY)
        .twins("initial", call -> allBut(call, "initial"), ANY)
        .twins("reverse", ListFunctions::reverse, ANY)
        .twins("uniq", ListFunctions::unique, ANY)
        .twins("compact", ListFunctions::compact, ANY)
        .twins("has", ListFunctions::has, ANY, ANY)
        .twins("chunk", ListFunctions::chunk, INT, ANY)
        .add("without", Flow.OWN, ListFunctions::without, listAndMore)
        .add("mustWithout", Flow.OWN, ListFunctions::without, listAndMore)
        .add("slice", Flow.OWN, ListFunctions::slice, listAndMore)
        .add("mustSlice", Flow.OWN, ListFunctions::slice, listAndMore)
        .add("concat", Flow.OWN, ListFunctions::concat, Signature.variadic(ANY))
        .build();
  }

  private static Value list(Call call) {
    return ListValue.of(call.arguments());
  }

  /**
   * An argument that has to be a list.
   *
   * @param refusal what Sprig says of anything else, before its kind
   */
  private static ListValue listAt(Call call, int index, String refusal) throws FunctionException {
    Value value = call.argument(index);
    if (value instanceof ListValue list) {
      call.budget().steps(list.items().size());
      return list;
    }
    if (value instanceof Nil) {
      throw Panic.nilPointer();
    }
    throw new FunctionException(refusal + ReflectionFunctions.kind(value));
  }

  /** A list that was made of another. */
  private static ListValue from(ListValue list, List<Value> items) {
    return new ListValue(items, GoType.LIST, list.origin().asVia());
  }

  private static Value push(Call call) throws FunctionException {
    ListValue list = listAt(call, 0, "Cannot push on type ");
    List<Value> items = new ArrayList<>(list.items());
    items.add(call.argument(1));
    return from(list, items);
  }

  private static Value prepend(Call call) throws FunctionException {
    ListValue list = listAt(call, 0, "Cannot prepend on type ");
    List<Value> items = new ArrayList<>(list.items());
    items.addFirst(call.argument(1));
    return from(list, items);
  }

  private static Value at(Call call, String which) throws FunctionException {
    ListValue list = listAt(call, 0, "Cannot find " + which + " on type ");
    if (list.items().isEmpty()) {
      return new Nil(list.origin().asVia());
    }
    return which.equals("first") ? list.items().getFirst() : list.items().getLast();
  }

  private static Value allBut(Call call, String which) throws FunctionException {
    ListValue list = listAt(call, 0, "Cannot find " + which + " on type ");
    int size = list.items().size();
    if (size == 0) {
      return ListValue.nil(GoType.LIST, list.origin().asVia());
    }
    return from(
        list,
        which.equals("rest") ? list.items().subList(1, size) : list.items().subList(0, size - 1));
  }

  private static Value reverse(Call call) throws FunctionException {
    ListValue list = listAt(call, 0, "Cannot find reverse on type ");
    return from(list, list.items().reversed());
  }

  private static Value unique(Call call) throws FunctionException {
    ListValue list = listAt(call, 0, "Cannot find uniq on type ");
    List<Value> items = new ArrayList<>();
    Origin left = Origin.NONE;
    for (Value item : list.items()) {
      if (holds(items, item, call)) {
        left = left.plus(item.origin().asVia());
      } else {
        items.add(item);
      }
    }
    return from(list, items).from(left);
  }

  private static Value compact(Call call) throws FunctionException {
    ListValue list = listAt(call, 0, "Cannot compact on type ");
    List<Value> items = new ArrayList<>();
    Origin left = Origin.NONE;
    for (Value item : list.items()) {
      if (DefaultFunctions.isEmpty(item)) {
        left = left.plus(item.origin().asVia());
      } else {
        items.add(item);
      }
    }
    return from(list, items).from(left);
  }

  private static Value without(Call call) throws FunctionException {
    ListValue list = listAt(call, 0, "Cannot find without on type ");
    List<Value> unwanted = call.arguments().subList(1, call.count());
    List<Value> items = new ArrayList<>();
    Origin left = Via.of(unwanted);
    for (Value item : list.items()) {
      if (holds(unwanted, item, call)) {
        left = left.plus(item.origin().asVia());
      } else {
        items.add(item);
      }
    }
    return from(list, items).from(left);
  }

  private static boolean holds(List<Value> items, Value wanted, Call call) {
    for (Value item : items) {
      if (DeepEqual.test(wanted, item, call.budget())) {
        return true;
      }
    }
    return false;
  }

  private static Value has(Call call) throws FunctionException {
    if (call.argument(1) instanceof Nil nil) {
      return new Bool(false, Via.of(call.argument(0), nil));
    }
    ListValue list = listAt(call, 1, "Cannot find has on type ");
    Origin took = DeepOrigin.of(list, call.budget()).plus(list.origin()).asVia();
    return new Bool(
        holds(list.items(), call.argument(0), call), took.plus(Via.of(call.argument(0))));
  }

  private static Value slice(Call call) throws FunctionException {
    ListValue list = listAt(call, 0, "list should be type of slice or array but ");
    int size = list.items().size();
    if (size == 0) {
      return new Nil(list.origin().asVia());
    }
    long start = call.count() > 1 ? Casts.toLong(call.argument(1)) : 0;
    long end = call.count() > 2 ? Casts.toLong(call.argument(2)) : size;
    if (start < 0 || start > end || end > size) {
      throw new FunctionException("reflect.Value.Slice: slice index out of bounds");
    }
    List<Value> items = list.items().subList((int) start, (int) end);
    return new ListValue(items, list.type(), list.origin().asVia())
        .from(Via.of(call.arguments().subList(1, call.count())));
  }

  private static Value concat(Call call) throws FunctionException {
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < call.count(); i++) {
      if (!(call.argument(i) instanceof ListValue) && !(call.argument(i) instanceof Nil)) {
        String kind = ReflectionFunctions.kind(call.argument(i));
        throw new FunctionException("Cannot concat type %s as list".formatted(kind));
      }
      items.addAll(listAt(call, i, "").items());
    }
    Origin origin = Via.of(call.arguments());
    return items.isEmpty()
        ? ListValue.nil(GoType.LIST, origin)
        : new ListValue(items, GoType.LIST, origin);
  }

  /** As Sprig computes it, in floating-point numbers, so that odd sizes give its odd answers. */
  private static Value chunk(Call call) throws FunctionException {
    ListValue list = listAt(call, 1, "Cannot chunk type ");
    long size = ((Int) call.argument(0)).value();
    int length = list.items().size();
    double chunks = Math.floor((length - 1) / (double) size) + 1;
    if (Double.isNaN(chunks) || chunks < 0 || chunks > Integer.MAX_VALUE) {
      throw new FunctionException("runtime error: makeslice: len out of range");
    }
    List<Value> result = new ArrayList<>();
    for (int i = 0; i < (int) chunks; i++) {
      long count = size;
      if (i == (int) chunks - 1) {
        long rest = length % size;
        count = rest == 0 ? size : rest;
      }
      if (count < 0) {
        throw new FunctionException("runtime error: makeslice: len out of range");
      }
      List<Value> items = list.items().subList((int) (i * size), (int) (i * size + count));
      result.add(from(list, items));
    }
    return new ListValue(result, LISTS, list.origin().asVia()).from(Via.of(call.argument(0)));
  }
}
