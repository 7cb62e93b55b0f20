package dev.chartgate.helm.template.value;

/** {@code time.Duration}: a number of nanoseconds. */
public final class GoDuration {
  private static final long SECOND = 1_000_000_000;

  private GoDuration() {}

  /** As its method {@code String} writes it, for example {@code 1h15m30.5s}. */
  public static String format(long nanoseconds) {
    if (nanoseconds == 0) {
      return "0s";
    }
    String sign = nanoseconds < 0 ? "-" : "";
    // The smallest number has no positive counterpart; as an unsigned one it is right.
    long size = nanoseconds < 0 ? -nanoseconds : nanoseconds;
    if (Long.compareUnsigned(size, SECOND) < 0) {
      return sign
          + (size < 1_000
              ? size + "ns"
              : size < 1_000_000 ? fraction(size, 1_000) + "µs" : fraction(size, 1_000_000) + "ms");
    }
    long seconds = Long.divideUnsigned(size, SECOND);
    long nanos = Long.remainderUnsigned(size, SECOND);
    String out = fraction(seconds % 60 * SECOND + nanos, SECOND) + "s";
    long minutes = seconds / 60;
    if (minutes > 0) {
      out = minutes % 60 + "m" + out;
    }
    if (minutes >= 60) {
      out = minutes / 60 + "h" + out;
    }
    return sign + out;
  }

  private static String fraction(long size, long unit) {
    String whole = String.valueOf(size / unit);
    if (size % unit == 0) {
      return whole;
    }
    String digits = String.valueOf(unit + size % unit).substring(1);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return whole + "." + digits.substring(0, end);
  }
}
