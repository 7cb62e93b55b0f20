package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;

/**
 * Writes a value as JSON, byte for byte as Go's {@code encoding/json} does. Each leaf is written
 * with its own origin, its key with that of the name; what stands between belongs, as via, to the
 * container.
 */
final class JsonText {
  private static final String HEX = "0123456789abcdef";
  private static final int INDENT = 2;

  /** How JSON looks. */
  enum Style {
    /** What HTML could take for markup is escaped. */
    ESCAPED,
    /** Nothing is escaped that JSON does not demand to be. */
    RAW,
    /** As {@link #ESCAPED}, in lines that are indented by two spaces. */
    PRETTY
  }

  private final Style style;
  private final Output out;
  private final Nesting nesting = new Nesting();

  private JsonText(Style style, Budget budget) {
    this.style = style;
    this.out = new Output(budget);
  }

  /**
   * The text of a value.
   *
   * @throws FunctionException if the value has no form in JSON
   * @throws BudgetException if it is too long or too deep
   */
  static Text of(Value value, Style style, Budget budget) throws FunctionException {
    JsonText text = new JsonText(style, budget);
    text.node(value, 0);
    return text.out.text();
  }

  private void node(Value value, int indent) throws FunctionException {
    out.steps(1);
    switch (GoValues.forJson(value)) {
      case MapValue map -> object(map, indent);
      case ListValue list -> array(list, indent);
      case StructValue struct -> object(struct, indent);
      case Text text -> string(text);
      case Nil nil -> word("null", nil.origin());
      case Bool bool -> word(bool.value() ? "true" : "false", bool.origin());
      case Int number -> word(Numbers.of(number), number.origin());
      case Float64 number -> word(Numbers.json(number.value()), number.origin());
    }
  }

  private void object(MapValue map, int indent) throws FunctionException {
    if (map.size() == 0) {
      word("{}", map.origin());
      return;
    }
    nesting.enter(map);
    Origin around = map.origin().asVia();
    char before = '{';
    for (String name : map.names()) {
      before(before, indent, around);
      before = ',';
      member(Text.of(name, map.originOfName(name)), map.get(name), indent);
    }
    after('}', indent, around);
    nesting.leave();
  }

  private void object(StructValue struct, int indent) throws FunctionException {
    nesting.enter(struct);
    Origin around = struct.origin().asVia();
    char before = '{';
    for (StructValue.Field field : GoValues.jsonFields(struct)) {
      before(before, indent, around);
      before = ',';
      member(Text.of(field.jsonName(), field.value().origin().asVia()), field.value(), indent);
    }
    if (before == '{') {
      word("{}", struct.origin());
    } else {
      after('}', indent, around);
    }
    nesting.leave();
  }

  private void member(Text name, Value value, int indent) throws FunctionException {
    string(name);
    out.put(style == Style.PRETTY ? ": " : ":");
    out.claim(name.origin());
    node(value, indent + INDENT);
  }

  private void array(ListValue list, int indent) throws FunctionException {
    if (list.items().isEmpty()) {
      word("[]", list.origin());
      return;
    }
    nesting.enter(list);
    Origin around = list.origin().asVia();
    char before = '[';
    for (Value item : list.items()) {
      before(before, indent, around);
      before = ',';
      node(item, indent + INDENT);
    }
    after(']', indent, around);
    nesting.leave();
  }

  private void before(char c, int indent, Origin origin) {
    out.reserve(2);
    out.put(c);
    newLine(indent + INDENT);
    out.claim(origin);
  }

  private void after(char c, int indent, Origin origin) {
    newLine(indent);
    out.put(c);
    out.claim(origin);
  }

  private void newLine(int indent) {
    if (style == Style.PRETTY) {
      out.lineBreak();
      out.spaces(indent);
    }
  }

  private void word(String word, Origin origin) {
    out.reserve(word.length());
    out.put(word);
    out.claim(origin);
  }

  private void string(Text text) {
    String value = text.value();
    out.reserve(value.length() + 2L);
    out.begin(text);
    out.put('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      out.at(i);
      if (isPlain(c)) {
        out.put(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        out.put(value, i, i + 2);
        i++;
      } else {
        escape(c);
      }
    }
    out.put('"');
    out.end();
  }

  private boolean isPlain(char c) {
    return switch (c) {
      case '"', '\\', 0x2028, 0x2029 -> false;
      case '<', '>', '&' -> style == Style.RAW;
      default -> c >= ' ' && !Character.isSurrogate(c);
    };
  }

  private void escape(char c) {
    out.put('\\');
    switch (c) {
      case '"', '\\' -> out.put(c);
      case '\b' -> out.put('b');
      case '\f' -> out.put('f');
      case '\n' -> out.put('n');
      case '\r' -> out.put('r');
      case '\t' -> out.put('t');
      default -> {
        char shown = Character.isSurrogate(c) ? 0xFFFD : c;
        out.put('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.put(HEX.charAt((shown >> shift) & 0xF));
        }
      }
    }
  }

  /** How many characters a string has in JSON, quotes included. */
  static int quotedLength(String value) {
    int length = 2;
    for (int i = 0; i < value.length(); i++) {
      length +=
          switch (value.charAt(i)) {
            case '"', '\\', '\b', '\f', '\n', '\r', '\t' -> 2;
            case '<', '>', '&', 0x2028, 0x2029 -> 6;
            default ->
                value.charAt(i) < ' ' ? 6 : Character.isLowSurrogate(value.charAt(i)) ? 0 : 1;
          };
    }
    return length;
  }
}
