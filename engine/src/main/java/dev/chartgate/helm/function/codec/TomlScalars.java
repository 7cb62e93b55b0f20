package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.function.date.GoZone;
import dev.chartgate.helm.function.date.TimeValue;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and times of TOML. Messages are BurntSushi's. */
final class TomlScalars {
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:(\\d{4})-(\\d\\d)-(\\d\\d))?(T)?"
              + "(?:(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?)?(Z|([-+])(\\d\\d):(\\d\\d))?");

  private static final long NEGATIVE_NAN = 0xFFF8L << 48;

  private TomlScalars() {}

  static Int integer(String text, Origin origin) throws FunctionException {
    checkUnderscores("integer", text, text);
    checkLeadingZero("integer", text, text);
    String digits = text.replace("_", "");
    int radix =
        digits.startsWith("0x")
            ? 16
            : digits.startsWith("0o") ? 8 : digits.startsWith("0b") ? 2 : 10;
    BigInteger value = new BigInteger(radix == 10 ? digits : digits.substring(2), radix);
    if (value.bitLength() > 63) {
      throw new FunctionException(text + " is out of range for int64");
    }
    return new Int(value.longValueExact(), GoType.INT64, origin);
  }

  static Float64 floating(String text, Origin origin) throws FunctionException {
    String[] parts = text.split("[.eE]+", -1);
    for (String part : parts) {
      if (!part.isEmpty()) {
        checkUnderscores("float", part, text);
      }
    }
    String first = "";
    for (int i = parts.length - 1; i >= 0; i--) {
      first = parts[i].isEmpty() ? first : parts[i];
    }
    checkLeadingZero("float", first, text);
    for (int i = text.indexOf('.'); i >= 0; i = text.indexOf('.', i + 1)) {
      if (i + 1 == text.length() || !isDigit(text.charAt(i + 1))) {
        throw new FunctionException(
            "Invalid float \"%s\": '.' must be followed by one or more digits".formatted(text));
      }
    }
    return new Float64(number(text), origin);
  }

  private static double number(String text) throws FunctionException {
    String digits = text.replace("_", "");
    switch (digits) {
      case "nan", "+nan" -> {
        return Double.NaN;
      }
      case "-nan" -> {
        return Double.longBitsToDouble(NEGATIVE_NAN);
      }
      case "inf", "+inf" -> {
        return Double.POSITIVE_INFINITY;
      }
      case "-inf" -> {
        return Double.NEGATIVE_INFINITY;
      }
      default -> {}
    }
    try {
      double value = Double.parseDouble(digits);
      if (Double.isInfinite(value)) {
        throw new FunctionException(text + " is out of range for float64");
      }
      return value;
    } catch (NumberFormatException e) {
      throw new FunctionException("Invalid float value: \"%s\"".formatted(text), e);
    }
  }

  private static void checkUnderscores(String kind, String part, String text)
      throws FunctionException {
    if (part.endsWith("nan") || part.endsWith("inf")) {
      return;
    }
    boolean digitBefore = false;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '_' && !digitBefore) {
        throw underscores(kind, text);
      }
      digitBefore = Character.digit(c, 16) >= 0;
    }
    if (!digitBefore) {
      throw underscores(kind, text);
    }
  }

  private static FunctionException underscores(String kind, String text) {
    return new FunctionException(
        "Invalid %s \"%s\": underscores must be surrounded by digits".formatted(kind, text));
  }

  private static void checkLeadingZero(String kind, String part, String text)
      throws FunctionException {
    boolean signed = part.startsWith("-") || part.startsWith("+");
    String digits = signed ? part.substring(1) : part;
    boolean based = digits.length() > 1 && "box".indexOf(digits.charAt(1)) >= 0 && !signed;
    if (digits.length() > 1 && digits.charAt(0) == '0' && !based) {
      throw new FunctionException(
          "Invalid %s \"%s\": cannot have leading zeroes".formatted(kind, text));
    }
  }

  /** A moment, or a date or time of day, which Go takes for moments of zones of their own. */
  static TimeValue time(String text, Origin origin) throws FunctionException {
    String given = text.replace('z', 'Z').replace('t', 'T').replace(' ', 'T');
    Matcher found = MOMENT.matcher(given);
    if (!found.matches()) {
      throw wrongTime(given);
    }
    boolean date = found.group(1) != null;
    boolean time = found.group(5) != null;
    boolean offset = found.group(9) != null;
    if (!(date || time)
        || (found.group(4) != null) != (date && time)
        || (offset && !(date && time))) {
      throw wrongTime(given);
    }
    int seconds = offset ? offset(found, given) : 0;
    String zone =
        offset
            ? (seconds == 0 ? "UTC" : "")
            : date ? (time ? TomlZone.DATE_AND_TIME : TomlZone.DATE) : TomlZone.TIME;
    try {
      LocalDateTime local =
          LocalDateTime.of(
              date ? number(found, 1) : 0,
              date ? number(found, 2) : 1,
              date ? number(found, 3) : 1,
              number(found, 5),
              number(found, 6),
              number(found, 7),
              nanoseconds(found.group(8)));
      return new TimeValue(
          local.toInstant(ZoneOffset.UTC).minusSeconds(seconds),
          GoZone.fixed(zone, seconds),
          origin);
    } catch (DateTimeException e) {
      throw new FunctionException("invalid datetime: \"%s\"".formatted(given), e);
    }
  }

  private static int offset(Matcher found, String given) throws FunctionException {
    if (found.group(10) == null) {
      return 0;
    }
    int hours = number(found, 11);
    int minutes = number(found, 12);
    if (hours > 24 || minutes > 60) {
      throw wrongTime(given);
    }
    return (found.group(10).equals("-") ? -1 : 1) * (hours * 3600 + minutes * 60);
  }

  private static FunctionException wrongTime(String text) {
    return new FunctionException("invalid datetime: \"%s\"".formatted(text));
  }

  private static int number(Matcher found, int group) {
    String digits = found.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanoseconds(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "00000000").substring(0, 9));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
