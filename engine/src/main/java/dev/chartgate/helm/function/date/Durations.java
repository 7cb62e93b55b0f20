package dev.chartgate.helm.function.date;

import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.value.GoString;
import java.util.Map;

/** Durations in nanoseconds, with Go's arithmetic. */
public final class Durations {
  static final long SECOND = 1_000_000_000;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;

  private static final Map<String, Long> UNITS =
      Map.of(
          "ns",
          1L,
          "us",
          1_000L,
          "µs",
          1_000L,
          "μs",
          1_000L,
          "ms",
          1_000_000L,
          "s",
          SECOND,
          "m",
          MINUTE,
          "h",
          HOUR);

  private final String whole;
  private final String text;
  private int at;

  private Durations(String whole, String text) {
    this.whole = whole;
    this.text = text;
  }

  /**
   * Reads a duration such as {@code 1h15m30.5s}, in nanoseconds.
   *
   * @throws FunctionException if it is none, with Go's message
   */
  public static long parse(String text) throws FunctionException {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return 0;
    }
    if (rest.isEmpty()) {
      throw invalid(text);
    }
    long sum = new Durations(text, rest).sum();
    if (negative) {
      return -sum;
    }
    if (sum < 0) {
      throw invalid(text);
    }
    return sum;
  }

  /** The sum of all parts, up to 2 to the 63rd, read without a sign. */
  private long sum() throws FunctionException {
    long sum = 0;
    while (at < text.length()) {
      int start = at;
      long value = 0;
      while (at < text.length() && isDigit(at)) {
        value =
            checked(Long.compareUnsigned(value, Long.MIN_VALUE / -10) <= 0, value * 10 + digit());
      }
      boolean digits = at > start;
      long fraction = 0;
      double scale = 1;
      if (at < text.length() && text.charAt(at) == '.') {
        at++;
        int from = at;
        boolean full = false;
        for (; at < text.length() && isDigit(at); at++) {
          full |= fraction > Long.MAX_VALUE / 10;
          if (!full) {
            fraction = fraction * 10 + text.charAt(at) - '0';
            scale *= 10;
          }
        }
        digits |= at > from;
      }
      if (!digits) {
        throw invalid(whole);
      }
      long unit = unit();
      value =
          checked(
              Long.compareUnsigned(value, Long.divideUnsigned(Long.MIN_VALUE, unit)) <= 0,
              value * unit);
      value = checked(true, value + (long) (fraction * (unit / scale)));
      sum = checked(true, sum + value);
    }
    return sum;
  }

  private long checked(boolean fits, long value) throws FunctionException {
    if (!fits || Long.compareUnsigned(value, Long.MIN_VALUE) > 0) {
      throw invalid(whole);
    }
    return value;
  }

  private int digit() {
    return text.charAt(at++) - '0';
  }

  private boolean isDigit(int index) {
    return text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private long unit() throws FunctionException {
    int start = at;
    while (at < text.length() && text.charAt(at) != '.' && !isDigit(at)) {
      at++;
    }
    String name = text.substring(start, at);
    if (name.isEmpty()) {
      throw new FunctionException("time: missing unit in duration " + quote(whole));
    }
    Long unit = UNITS.get(name);
    if (unit == null) {
      throw new FunctionException(
          "time: unknown unit %s in duration %s".formatted(quote(name), quote(whole)));
    }
    return unit;
  }

  private static FunctionException invalid(String text) {
    return new FunctionException("time: invalid duration " + quote(text));
  }

  /** In double quotes, where all bytes that are not printable ASCII are escaped. */
  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (byte b : GoString.bytes(text)) {
      int c = b & 0xFF;
      if (c == '"' || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c < ' ' || c >= 0x80) {
        out.append("\\x%02x".formatted(c));
      } else {
        out.append((char) c);
      }
    }
    return out.append('"').toString();
  }

  /** The nearest multiple of a unit; halfway away from zero. */
  static long round(long duration, long unit) {
    if (unit <= 0) {
      return duration;
    }
    long rest = Math.abs(duration % unit);
    boolean less = Long.compareUnsigned(rest + rest, unit) < 0;
    if (duration < 0) {
      long up = duration + rest;
      long down = up - unit;
      return less ? up : down < duration ? down : Long.MIN_VALUE;
    }
    long down = duration - rest;
    long up = down + unit;
    return less ? down : up > duration ? up : Long.MAX_VALUE;
  }

  /** The multiple of a unit towards zero. */
  static long truncate(long duration, long unit) {
    return unit <= 0 ? duration : duration - duration % unit;
  }

  /** In a larger unit, with a fraction. */
  static double in(long duration, long unit) {
    long whole = duration / unit;
    return whole + duration % unit / (double) unit;
  }
}
