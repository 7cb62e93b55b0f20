package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.function.date.TimeValue;
import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoDuration;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.source.GoFloat;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a value as TOML, byte for byte as BurntSushi's encoder does. Each leaf is written with its
 * own origin, its key with that of the name; headings and brackets belong, as via, to what they
 * begin.
 */
final class TomlText {
  private static final int INDENT = 2;

  private final Budget budget;
  private final Output out;
  private final Nesting nesting = new Nesting();
  private boolean written;

  private TomlText(Budget budget) {
    this.budget = budget;
    this.out = new Output(budget);
  }

  /**
   * The text of a value.
   *
   * @throws FunctionException if the value has no form in TOML
   * @throws BudgetException if it is too long or too deep
   */
  static Text of(Value value, Budget budget) throws FunctionException {
    if (value instanceof Nil) {
      throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
    }
    TomlText text = new TomlText(budget);
    text.entry(List.of(), value, Origin.NONE);
    return text.out.text();
  }

  /** Writes a value under the keys that lead to it; none lead to the whole. */
  private void entry(List<String> keys, Value value, Origin ofName) throws FunctionException {
    out.steps(1);
    switch (value) {
      case MapValue map -> table(keys, TomlShape.table(map));
      case StructValue struct when struct.encoded().isEmpty() ->
          table(keys, TomlShape.table(struct));
      case ListValue list when TomlShape.isTables(list, budget) -> tables(keys, list);
      default -> keyValue(keys, value, ofName);
    }
  }

  private void table(List<String> keys, TomlShape.Table table) throws FunctionException {
    if (keys.size() == 1) {
      newLine();
    }
    if (!keys.isEmpty()) {
      heading(keys, "[", "]");
      out.claim(table.map().origin().asVia());
    }
    members(keys, table);
  }

  private void tables(List<String> keys, ListValue list) throws FunctionException {
    if (keys.isEmpty()) {
      throw new FunctionException("toml: top-level values must be Go maps or structs");
    }
    for (Value item : list.items()) {
      newLine();
      heading(keys, "[[", "]]");
      out.claim(item.origin().asVia());
      members(keys, TomlShape.table(item));
    }
  }

  private void heading(List<String> keys, String open, String close) {
    out.spaces((keys.size() - 1) * INDENT);
    put(open);
    for (int i = 0; i < keys.size(); i++) {
      if (i > 0) {
        put(".");
      }
      key(keys.get(i));
    }
    put(close);
    newLine();
  }

  /** Writes what is no table before what is. */
  private void members(List<String> keys, TomlShape.Table table) throws FunctionException {
    nesting.enter(table.map());
    List<String> tables = names(table, true);
    members(keys, table.map(), names(table, false));
    members(keys, table.map(), tables);
    nesting.leave();
  }

  private void members(List<String> keys, MapValue map, List<String> names)
      throws FunctionException {
    for (String name : names) {
      Value member = map.get(name);
      if (!GoValues.isNil(member)) {
        List<String> path = new ArrayList<>(keys);
        path.add(name);
        entry(path, member, map.originOfName(name));
      }
    }
  }

  private List<String> names(TomlShape.Table table, boolean tables) throws FunctionException {
    List<String> names = new ArrayList<>();
    for (String name : table.names()) {
      if (TomlShape.isTable(table.map().get(name), budget) == tables) {
        names.add(name);
      }
    }
    return names;
  }

  private void keyValue(List<String> keys, Value value, Origin ofName) throws FunctionException {
    if (keys.isEmpty()) {
      element(value);
      return;
    }
    out.spaces((keys.size() - 1) * INDENT);
    key(keys.getLast());
    put(" = ");
    out.claim(ofName);
    element(value);
    newLine();
  }

  private void element(Value value) throws FunctionException {
    out.steps(1);
    switch (value) {
      case Text text -> string(text);
      case Bool bool -> word(bool.value() ? "true" : "false", bool.origin());
      case Int number when number.type().equals(GoType.DURATION) ->
          string(Text.of(GoDuration.format(number.value()), number.origin()));
      case Int number -> word(Numbers.of(number), number.origin());
      case Float64 number -> word(number(number.value()), number.origin());
      case ListValue list -> array(list);
      case MapValue map -> inline(TomlShape.table(map));
      case TimeValue time -> word(TomlZone.text(time), time.origin());
      case StructValue struct when struct.encoded().isPresent() ->
          string(Text.of(struct.encoded().get(), struct.origin()));
      case StructValue struct -> inline(TomlShape.table(struct));
      case Nil _ -> throw TomlShape.nilElement();
    }
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return Double.doubleToRawLongBits(number) < 0 ? "-nan" : "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    String text = GoFloat.shortest(number);
    return text.indexOf('.') < 0 && text.indexOf('e') < 0 ? text + ".0" : text;
  }

  private void array(ListValue list) throws FunctionException {
    nesting.enter(list);
    Origin around = list.items().isEmpty() ? list.origin() : list.origin().asVia();
    put("[");
    out.claim(around);
    for (int i = 0; i < list.items().size(); i++) {
      if (i > 0) {
        put(", ");
        out.claim(around);
      }
      element(list.items().get(i));
    }
    put("]");
    out.claim(around);
    nesting.leave();
  }

  /** Where a member is nil, the comma after the one before it stays, as it does in Go. */
  private void inline(TomlShape.Table table) throws FunctionException {
    MapValue map = table.map();
    nesting.enter(map);
    Origin around = map.size() == 0 ? map.origin() : map.origin().asVia();
    put("{");
    out.claim(around);
    List<String> tables = names(table, true);
    inline(map, names(table, false), !tables.isEmpty());
    inline(map, tables, false);
    put("}");
    out.claim(around);
    nesting.leave();
  }

  private void inline(MapValue map, List<String> names, boolean more) throws FunctionException {
    for (int i = 0; i < names.size(); i++) {
      Value member = map.get(names.get(i));
      if (!GoValues.isNil(member)) {
        key(names.get(i));
        put(" = ");
        out.claim(map.originOfName(names.get(i)));
        element(member);
        if (more || i < names.size() - 1) {
          put(", ");
          out.claim(map.origin().asVia());
        }
      }
    }
  }

  private void key(String key) {
    if (TomlKeys.isBare(key)) {
      put(key);
    } else {
      quoted(key);
    }
  }

  private void word(String word, Origin origin) {
    put(word);
    out.claim(origin);
  }

  private void string(Text text) {
    out.begin(text);
    quoted(text.value());
    out.end();
  }

  private void quoted(String value) {
    put("\"");
    out.reserve(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      out.at(i);
      if (c == '"' || c == '\\' || c < ' ' || c == 0x7F) {
        out.put(TomlKeys.escaped(c));
      } else {
        out.put(c);
      }
    }
    put("\"");
  }

  private void newLine() {
    if (written) {
      put("\n");
    }
  }

  private void put(String text) {
    out.reserve(text.length());
    out.put(text);
    written = true;
  }
}
