package dev.chartgate.helm.function;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.parse.GoNumber;
import dev.chartgate.helm.template.print.GoPrinter;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.math.BigInteger;
import java.util.Locale;

/** Values as numbers and strings, as Sprig takes them; what does not fit is 0, never an error. */
final class Casts {
  private static final double TWO_TO_63 = 0x1p63;

  private Casts() {}

  /** The value as an integer of 64 bits. */
  static long toLong(Value value) {
    return switch (value) {
      case Int number when isPlain(number) -> number.value();
      case Float64 number -> truncate(number.value());
      case Bool bool -> bool.value() ? 1 : 0;
      case Text text -> GoNumber.parseSigned(withoutZeroFraction(text.value())).orElse(0);
      default -> 0;
    };
  }

  /** The value as a number with a fraction. */
  static double toDouble(Value value) {
    return switch (value) {
      case Int number when isPlain(number) ->
          number.type().kind().isUnsigned() ? unsigned(number.value()) : number.value();
      case Float64 number -> number.value();
      case Bool bool -> bool.value() ? 1 : 0;
      case Text text -> parseFloat(text.value());
      default -> 0;
    };
  }

  /** A type with a name of its own, such as a duration, is no number to a type switch of Go. */
  private static boolean isPlain(Int number) {
    return number.type().name().equals(number.type().kind().label())
        || number.type().equals(GoType.MONTH)
        || number.type().equals(GoType.WEEKDAY);
  }

  /** As a processor of the x86 family does it: what does not fit is the smallest number. */
  private static long truncate(double value) {
    return value >= -TWO_TO_63 && value < TWO_TO_63 ? (long) value : Long.MIN_VALUE;
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : new BigInteger(Long.toUnsignedString(bits)).doubleValue();
  }

  /** Without a fraction that is all zeros, such as {@code .00}. */
  private static String withoutZeroFraction(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '0') {
      end--;
    }
    boolean zeros = end > 0 && end < text.length() && text.charAt(end - 1) == '.';
    return zeros ? text.substring(0, end - 1) : text;
  }

  private static double parseFloat(String text) {
    String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    return switch (unsigned.toLowerCase(Locale.ROOT)) {
      case "inf", "infinity" ->
          text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      case "nan" -> unsigned.length() == text.length() ? Double.NaN : 0;
      default -> GoNumber.parseFloat(text).orElse(0);
    };
  }

  /** The value as a string: of bytes the text that they are, of all else what {@code %v} prints. */
  static Text toText(Value value, Budget budget) {
    return switch (value) {
      case Text text -> text;
      case ListValue list when list.type().equals(GoType.BYTES) -> {
        budget.characters(list.items().size());
        yield Text.of(GoString.of(list.bytes()), list.origin());
      }
      default -> GoPrinter.value(value, budget);
    };
  }
}
