package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;

/** Writes a value as an expression of a template that gives it. */
final class GoExpression {
  private GoExpression() {}

  static String of(Value value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Value value, StringBuilder out) {
    switch (value) {
      case Nil _ -> out.append("nil");
      case Bool bool -> out.append(bool.value());
      case Int number when number.type().equals(GoType.INT64) ->
          out.append("(int64 \"").append(number.value()).append("\")");
      case Int number -> out.append("(").append(number.value()).append(")");
      case Float64 number -> out.append("(float64 \"").append(number.value()).append("\")");
      case Text text -> string(text.value(), out);
      case ListValue list when list.isNil() -> out.append("(fromJsonArray \"null\")");
      case MapValue map when map.isNil() -> out.append("(fromJson \"null\")");
      case ListValue list -> {
        out.append("(list");
        for (Value item : list.items()) {
          out.append(' ');
          write(item, out);
        }
        out.append(')');
      }
      case MapValue map -> {
        out.append("(dict");
        for (String name : map.names()) {
          out.append(' ');
          string(name, out);
          out.append(' ');
          write(map.get(name), out);
        }
        out.append(')');
      }
      case StructValue struct -> throw new IllegalArgumentException(struct.type().name());
    }
  }

  static void string(String text, StringBuilder out) {
    out.append('"');
    text.codePoints()
        .forEach(c -> {
          if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
            out.appendCodePoint(c);
          } else if (GoString.isByte(c)) {
            out.append("\\x%02x".formatted(c - 0xDC00));
          } else {
            out.append(c > 0xFFFF ? "\\U%08x".formatted(c) : "\\u%04x".formatted(c));
          }
        });
    out.append('"');
  }
}
