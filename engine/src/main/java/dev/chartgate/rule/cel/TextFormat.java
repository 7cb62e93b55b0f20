package dev.chartgate.rule.cel;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.types.TypeType;
import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fills the verbs of a text as {@code format} of CEL's string extensions does. */
final class TextFormat {
  /** Digits behind the point where the verb says nothing. */
  private static final int DEFAULT_PRECISION = 6;

  private static final int MAX_PRECISION = 100;

  private final Iterator<?> arguments;

  TextFormat(List<?> arguments) {
    this.arguments = arguments.iterator();
  }

  /** The text with its verbs filled. */
  String format(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '%') {
        out.append(c);
        continue;
      }
      int precision = -1;
      if (at < text.length() && text.charAt(at) == '.') {
        int end = at + 1;
        while (end < text.length() && Character.digit(text.charAt(end), 10) >= 0) {
          end++;
        }
        precision = precision(text.substring(at + 1, end));
        at = end;
      }
      if (at == text.length()) {
        throw new EvaluationFailure("format(): the text ends within a verb");
      }
      out.append(verb(text.charAt(at++), precision));
      Evaluation.charge(out.length() / 64);
    }
    return out.toString();
  }

  private static int precision(String digits) {
    int precision = digits.isEmpty() || digits.length() > 3 ? -1 : Integer.parseInt(digits);
    if (precision < 0 || precision > MAX_PRECISION) {
      throw new EvaluationFailure(
          "format(): a precision is a number of at most %d".formatted(MAX_PRECISION));
    }
    return precision;
  }

  private String verb(char verb, int precision) {
    if (verb == '%') {
      return "%";
    }
    if ("sdfebxXo".indexOf(verb) < 0) {
      throw new EvaluationFailure("format(): there is no verb %" + verb);
    }
    if (!arguments.hasNext()) {
      throw new EvaluationFailure("format(): there are more verbs than arguments");
    }
    Object argument = arguments.next();
    int digits = precision < 0 ? DEFAULT_PRECISION : precision;
    return switch (verb) {
      case 's' -> text(argument);
      case 'd' -> decimal(argument);
      case 'f' -> fixed(argument, digits);
      case 'e' -> scientific(argument, digits);
      case 'b' -> argument instanceof Boolean bool ? (bool ? "1" : "0") : radix(argument, 2, verb);
      case 'o' -> radix(argument, 8, verb);
      case 'x' -> hexadecimal(argument);
      default -> hexadecimal(argument).toUpperCase(Locale.ROOT);
    };
  }

  private static EvaluationFailure noVerbFor(char verb, Object argument) {
    return new EvaluationFailure(
        "format(): %%%s does not take a %s".formatted(verb, ValueType.nameOf(argument)));
  }

  private static String text(Object value) {
    Evaluation.charge(1);
    return switch (value) {
      case String string -> string;
      case NullValue _ -> "null";
      case Boolean bool -> bool.toString();
      case Double number -> number(number);
      case Long number -> number.toString();
      case UnsignedLong number -> number.toString();
      case CelByteString bytes -> new String(bytes.toByteArray(), StandardCharsets.UTF_8);
      case Duration duration -> seconds(duration);
      case TypeType type -> type.containingTypeName();
      case List<?> list ->
          list.stream().map(TextFormat::text).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map -> map(map);
      case Optional<?> _ -> throw noVerbFor('s', value);
      default -> value.toString();
    };
  }

  private static String map(Map<?, ?> map) {
    Map<String, String> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(text(key), text(value)));
    return sorted.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String number(double number) {
    if (!Double.isFinite(number)) {
      return notFinite(number);
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private static String notFinite(double number) {
    return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
  }

  private static String seconds(Duration duration) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    return (seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString()) + "s";
  }

  private static String decimal(Object value) {
    return switch (value) {
      case Long number -> number.toString();
      case UnsignedLong number -> number.toString();
      case Double number when !Double.isFinite(number) -> notFinite(number);
      default -> throw noVerbFor('d', value);
    };
  }

  private static BigDecimal exact(char verb, Object value) {
    return switch (value) {
      case Long number -> BigDecimal.valueOf(number);
      case UnsignedLong number -> new BigDecimal(number.bigIntegerValue());
      case Double number -> new BigDecimal(number);
      default -> throw noVerbFor(verb, value);
    };
  }

  private static String fixed(Object value, int digits) {
    return value instanceof Double number && !Double.isFinite(number)
        ? notFinite(number)
        : exact('f', value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String scientific(Object value, int digits) {
    return value instanceof Double number && !Double.isFinite(number)
        ? notFinite(number)
        : String.format(Locale.ROOT, "%." + digits + "e", exact('e', value));
  }

  private static String radix(Object value, int radix, char verb) {
    return switch (value) {
      case Long number -> Long.toString(number, radix);
      case UnsignedLong number -> number.toString(radix);
      default -> throw noVerbFor(verb, value);
    };
  }

  private static String hexadecimal(Object value) {
    return switch (value) {
      case String string -> HexFormat.of().formatHex(string.getBytes(StandardCharsets.UTF_8));
      case CelByteString bytes -> HexFormat.of().formatHex(bytes.toByteArray());
      default -> radix(value, 16, 'x');
    };
  }
}
