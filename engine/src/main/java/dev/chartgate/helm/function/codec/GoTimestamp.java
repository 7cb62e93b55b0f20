package dev.chartgate.helm.function.codec;

/**
 * Whether go-yaml takes a text for a point in time: a date, alone or with a time after {@code T},
 * {@code t} or a space, in the leniency of Go's {@code time.Parse}.
 */
final class GoTimestamp {
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final String text;
  private int at;
  private boolean wrong;

  private GoTimestamp(String text) {
    this.text = text;
  }

  /** Whether this text is one. */
  static boolean matches(String text) {
    return text.length() >= 8 && text.charAt(4) == '-' && new GoTimestamp(text).matches();
  }

  private boolean matches() {
    int year = number(4, 4, 9_999);
    require('-');
    int month = number(1, 2, 12);
    require('-');
    int day = number(1, 2, 31);
    wrong |= month == 0 || day == 0 || (!wrong && day > days(year, month));
    if (wrong || at == text.length()) {
      return !wrong;
    }
    char separator = text.charAt(at++);
    wrong = separator != 'T' && separator != 't' && separator != ' ';
    number(1, 2, 23);
    require(':');
    number(1, 2, 59);
    require(':');
    number(1, 2, 59);
    fraction();
    if (separator != ' ') {
      zone();
    }
    return !wrong && at == text.length();
  }

  private static int days(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : DAYS[month - 1];
  }

  private void fraction() {
    if (at + 1 < text.length()
        && (text.charAt(at) == '.' || text.charAt(at) == ',')
        && isDigit(at + 1)) {
      at++;
      while (isDigit(at)) {
        at++;
      }
    }
  }

  private void zone() {
    char sign = at < text.length() ? text.charAt(at) : ' ';
    at++;
    if (sign == 'Z') {
      return;
    }
    wrong |= sign != '+' && sign != '-';
    number(2, 2, 24);
    require(':');
    number(2, 2, 60);
  }

  private void require(char c) {
    wrong |= at >= text.length() || text.charAt(at) != c;
    at++;
  }

  private int number(int minDigits, int maxDigits, int max) {
    int value = 0;
    int digits = 0;
    while (digits < maxDigits && isDigit(at)) {
      value = value * 10 + text.charAt(at++) - '0';
      digits++;
    }
    wrong |= digits < minDigits || value > max;
    return value;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }
}
