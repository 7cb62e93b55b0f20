package dev.chartgate.helm.template.print;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import dev.chartgate.helm.template.value.Value;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;

/**
 * Prints one argument under one verb, as {@code fmt} does. What is printed of members and items has
 * their origin; brackets of what is empty have that of the map or list.
 */
final class ValuePrinter {
  /** Maps can hold themselves; Go dies of such a one. */
  private static final int MAX_DEPTH = 1_000;

  /** Where things lie in memory is nobody's business; this stands for all of it. */
  private static final long ADDRESS = 0xC000010000L;

  private static final String NIL = "<nil>";

  private final PaddedText out;
  private final Budget budget;
  private Flags flags = new Flags();

  /** While a bad verb is told of, methods are not called. */
  private boolean erring;

  ValuePrinter(TextBuilder out, Budget budget) {
    this.out = new PaddedText(out, budget);
    this.budget = budget;
  }

  /**
   * Prints an argument.
   *
   * @param verb a code point
   * @param how the flags, turned already if the verb is {@code v}
   * @param and a further origin of all that is printed
   */
  void print(Value value, int verb, Flags how, Origin and) {
    flags = how;
    out.begin(how, and);
    switch (verb) {
      case 'T' -> out.write(value instanceof Nil ? NIL : truncated(value.type().name()), value);
      case 'p' -> pointer(value, verb);
      default -> {
        if (value instanceof Nil nil) {
          if (verb == 'v') {
            out.write(NIL, nil);
          } else {
            badVerb(nil, verb);
          }
        } else if (verb == 'w' && hasMembers(value)) {
          badVerb(value, verb);
        } else {
          print(value, verb, 0);
        }
      }
    }
  }

  private static boolean hasMembers(Value value) {
    return value instanceof ListValue
        || value instanceof MapValue
        || value instanceof StructValue
        || (value instanceof Int number && NamedInteger.string(number).isPresent());
  }

  private void print(Value value, int verb, int depth) {
    if (depth > MAX_DEPTH) {
      throw new BudgetException("a value is nested more than %,d levels deep".formatted(MAX_DEPTH));
    }
    budget.step();
    if (!flags.sharpV && !erring && "vsxXqw".indexOf(verb) >= 0) {
      Optional<String> given = string(value);
      if (given.isPresent()) {
        text(Text.of(given.get(), value.origin()), verb);
        return;
      }
    }
    switch (value) {
      case Nil nil -> out.writePlain(flags.sharpV ? "interface {}(nil)" : NIL, nil.origin());
      case Bool bool -> {
        if (verb == 't' || verb == 'v') {
          out.write(String.valueOf(bool.value()), bool);
        } else {
          badVerb(bool, verb);
        }
      }
      case Int number -> integer(number, verb);
      case Float64 number -> decimal(number, verb);
      case Text text -> text(text, verb);
      case ListValue list -> list(list, verb, depth);
      case MapValue map -> map(map, verb, depth);
      case StructValue struct -> struct(struct, verb, depth);
    }
  }

  /** What the method {@code String} of a value gives, if its type has one. */
  private static Optional<String> string(Value value) {
    return switch (value) {
      case StructValue struct -> struct.string();
      case Int number -> NamedInteger.string(number);
      default -> Optional.empty();
    };
  }

  private void integer(Int number, int verb) {
    boolean signed = number.type().kind().isSigned();
    if (verb == 'v' && flags.sharpV && !signed) {
      hexadecimal(number.value(), number.origin());
      return;
    }
    long bits = number.value();
    switch (verb) {
      case 'v', 'd' -> digits(number, signed, 10, false, false);
      case 'b' -> digits(number, signed, 2, false, false);
      case 'o' -> digits(number, signed, 8, false, false);
      case 'O' -> digits(number, signed, 8, false, true);
      case 'x' -> digits(number, signed, 16, false, false);
      case 'X' -> digits(number, signed, 16, true, false);
      case 'c' -> out.write(Character.toString(GoInteger.rune(bits)), number);
      case 'q' -> out.write(GoQuote.quoteRune(GoInteger.rune(bits), flags.plus), number);
      case 'U' -> {
        budget.characters(Math.max(flags.precision, 0));
        out.writeNoZeros(GoInteger.unicode(bits, flags), number);
      }
      default -> badVerb(number, verb);
    }
  }

  private void digits(Int number, boolean signed, int base, boolean upper, boolean prefix) {
    budget.characters(Math.max(flags.precision, 0));
    out.writeNoZeros(GoInteger.format(number.value(), signed, base, upper, prefix, flags), number);
  }

  private void hexadecimal(long bits, Origin origin) {
    boolean sharp = flags.sharp;
    flags.sharp = true;
    out.writeNoZeros(GoInteger.format(bits, false, 16, false, false, flags), origin);
    flags.sharp = sharp;
  }

  private void decimal(Float64 number, int verb) {
    if ("vbgGxXfFeE".indexOf(verb) < 0) {
      badVerb(number, verb);
      return;
    }
    budget.characters(Math.max(flags.precision, 0));
    String digits = FloatVerb.format(number.value(), verb, flags);
    boolean finite = Double.isFinite(number.value());
    boolean signed = !digits.isEmpty() && "+- ".indexOf(digits.charAt(0)) >= 0;
    if (finite && signed && flags.padding() == '0') {
      out.writePlain(digits.substring(0, 1), number.origin());
      out.pad(flags.width - digits.length(), number.origin());
      out.writePlain(digits.substring(1), number.origin());
    } else if (finite) {
      out.write(digits, number);
    } else {
      out.writeNoZeros(digits, number);
    }
  }

  private void text(Text text, int verb) {
    switch (verb) {
      case 'v' -> {
        if (flags.sharpV) {
          out.write(GoQuote.quote(truncated(text), false));
        } else {
          out.write(truncated(text));
        }
      }
      case 's' -> out.write(truncated(text));
      case 'q' -> {
        Text shown = truncated(text);
        budget.characters(shown.length());
        out.write(
            flags.sharp && GoQuote.canBackquote(shown.value())
                ? backquoted(shown)
                : GoQuote.quote(shown, flags.plus));
      }
      case 'x', 'X' -> bytesAsHex(GoString.bytes(text.value()), verb, text.origin());
      default -> badVerb(text, verb);
    }
  }

  private static Text backquoted(Text text) {
    TextBuilder quoted = new TextBuilder();
    quoted.append("`", Origin.NONE);
    quoted.append(text);
    quoted.append("`", Origin.NONE);
    return quoted.build();
  }

  private void bytesAsHex(byte[] bytes, int verb, Origin origin) {
    int length = flags.precision == Flags.ABSENT ? bytes.length : flags.precision;
    length = Math.min(length, bytes.length);
    budget.characters(length * 5L);
    HexFormat hex = verb == 'X' ? HexFormat.of().withUpperCase() : HexFormat.of();
    String prefix = flags.sharp ? verb == 'X' ? "0X" : "0x" : "";
    if (flags.space) {
      hex = hex.withDelimiter(" ").withPrefix(prefix);
    }
    String digits = hex.formatHex(bytes, 0, length);
    out.write(flags.space || length == 0 ? digits : prefix + digits, origin);
  }

  private void list(ListValue list, int verb, int depth) {
    boolean bytes = list.type().element().orElse(GoType.ANY).kind() == GoKind.UINT8;
    if (bytes && "sqxX".indexOf(verb) >= 0) {
      byte[] content = list.bytes();
      if (verb == 'x' || verb == 'X') {
        bytesAsHex(content, verb, list.origin());
      } else {
        text(Text.of(GoString.of(content), list.origin()), verb);
      }
      return;
    }
    if (bytes && (verb == 'v' || verb == 'd') && flags.isNone() && !list.items().isEmpty()) {
      decimals(list);
      return;
    }
    Origin brackets = list.items().isEmpty() ? list.origin() : Origin.NONE;
    String open = "[";
    if (flags.sharpV) {
      boolean plainBytes = depth == 0 && list.type().equals(GoType.BYTES);
      open = (plainBytes ? "[]byte" : list.type().name()) + (list.isNil() ? "(nil)" : "{");
    }
    out.writePlain(open, brackets);
    if (bytes) {
      budget.steps(list.items().size() >> 3);
    }
    boolean first = true;
    for (Value item : list.items()) {
      if (!first) {
        out.writePlain(flags.sharpV ? ", " : " ", Origin.NONE);
      }
      first = false;
      if (bytes && !flags.sharpV && item instanceof Int number) {
        integer(number, verb);
      } else {
        print(item, verb, depth + 1);
      }
    }
    if (!flags.sharpV || !list.isNil()) {
      out.writePlain(flags.sharpV ? "}" : "]", brackets);
    }
  }

  /** Bytes at one go: some charts print all that they see, and their files with it. */
  private void decimals(ListValue list) {
    byte[] bytes = list.bytes();
    budget.steps(bytes.length >> 3);
    StringBuilder text = new StringBuilder(4 * bytes.length + 2);
    for (byte one : bytes) {
      text.append(text.isEmpty() ? '[' : ' ').append(one & 0xFF);
    }
    out.writePlain(text.append(']').toString(), list.items().getFirst().origin());
  }

  private void map(MapValue map, int verb, int depth) {
    Origin brackets = map.size() == 0 ? map.origin() : Origin.NONE;
    if (flags.sharpV && map.isNil()) {
      out.writePlain(map.type().name() + "(nil)", brackets);
      return;
    }
    out.writePlain(flags.sharpV ? map.type().name() + "{" : "map[", brackets);
    boolean first = true;
    for (String name : map.names()) {
      if (!first) {
        out.writePlain(flags.sharpV ? ", " : " ", Origin.NONE);
      }
      first = false;
      print(Text.of(name, map.originOfName(name)), verb, depth + 1);
      out.writePlain(":", Origin.NONE);
      print(map.get(name), verb, depth + 1);
    }
    out.writePlain(flags.sharpV ? "}" : "]", brackets);
  }

  private void struct(StructValue struct, int verb, int depth) {
    if (struct.type().kind() == GoKind.PTR) {
      if (depth > 0) {
        pointer(struct, verb);
        return;
      }
      out.writePlain("&", Origin.NONE);
    }
    String name = struct.type().name().replaceFirst("^\\*", "");
    out.writePlain(flags.sharpV ? name + "{" : "{", struct.origin());
    Iterator<StructValue.Field> fields = struct.declared().iterator();
    while (fields.hasNext()) {
      StructValue.Field field = fields.next();
      if (flags.sharpV || flags.plusV) {
        out.writePlain(field.name() + ":", Origin.NONE);
      }
      print(field.value(), verb, depth + 1);
      if (fields.hasNext()) {
        out.writePlain(flags.sharpV ? ", " : " ", Origin.NONE);
      }
    }
    out.writePlain("}", Origin.NONE);
  }

  private void pointer(Value value, int verb) {
    boolean points = value instanceof MapValue || value instanceof ListValue || isPointer(value);
    if (!points || "vpbodxX".indexOf(verb) < 0) {
      badVerb(value, verb);
      return;
    }
    long address = isNil(value) ? 0 : ADDRESS;
    boolean sharp = flags.sharp;
    flags.sharp = !sharp;
    out.writeNoZeros(
        GoInteger.format(address, false, 16, verb == 'X', false, flags),
        value.origin().plus(Origin.RANDOM));
    flags.sharp = sharp;
  }

  private static boolean isNil(Value value) {
    return (value instanceof ListValue list && list.isNil())
        || (value instanceof MapValue map && map.isNil());
  }

  private static boolean isPointer(Value value) {
    return value instanceof StructValue && value.type().kind() == GoKind.PTR;
  }

  /** {@code %!d(string=x)}. */
  private void badVerb(Value value, int verb) {
    boolean before = erring;
    erring = true;
    String start = "%!" + Character.toString(verb) + "(";
    if (value instanceof Nil) {
      out.writePlain(start + NIL, value.origin());
    } else {
      out.writePlain(start + value.type().name() + "=", Origin.NONE);
      print(value, 'v', 0);
    }
    out.writePlain(")", Origin.NONE);
    erring = before;
  }

  private String truncated(String text) {
    return truncated(Text.of(text)).value();
  }

  private Text truncated(Text text) {
    String value = text.value();
    if (flags.precision == Flags.ABSENT
        || value.codePointCount(0, value.length()) <= flags.precision) {
      return text;
    }
    return text.slice(0, value.offsetByCodePoints(0, flags.precision));
  }
}
