package dev.chartgate.helm.function.date;

import dev.chartgate.helm.function.date.LayoutPart.Kind;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times by a layout of Go. What the layout does not name is that of 1 January of year 0. */
final class LayoutParser {
  private static final Pattern LEADING_PAIRS = Pattern.compile("(?:[0-9][0-9])+");

  private final String layout;
  private final String value;
  private final List<LayoutPart> parts;
  private String rest;

  private int year;
  private int month = -1;
  private int day = -1;
  private int yearDay = -1;
  private int hour;
  private int minute;
  private int second;
  private int nanos;
  private String half = "";
  private boolean utc;
  private boolean hasOffset;
  private int offset;
  private String zoneName = "";

  private LayoutParser(String layout, String value) {
    this.layout = layout;
    this.value = value;
    this.rest = value;
    this.parts = LayoutPart.of(layout);
  }

  /**
   * The time that a text names.
   *
   * @throws FunctionException if the text does not follow the layout, with Go's message
   */
  static TimeValue parse(String layout, String value) throws FunctionException {
    return new LayoutParser(layout, value).parse();
  }

  private TimeValue parse() throws FunctionException {
    for (int i = 0; i < parts.size(); i++) {
      LayoutPart part = parts.get(i);
      if (part.kind() == Kind.LITERAL) {
        literal(part.text());
      } else {
        element(part, i);
      }
    }
    if (!rest.isEmpty()) {
      throw failure(": extra text: " + Durations.quote(rest));
    }
    return result();
  }

  private void literal(String text) throws FunctionException {
    String left = text;
    while (!left.isEmpty()) {
      if (left.startsWith(" ")) {
        if (!rest.isEmpty() && !rest.startsWith(" ")) {
          throw mismatch(rest, text);
        }
        left = left.stripLeading();
        rest = withoutSpaces(rest);
      } else if (!rest.isEmpty() && rest.charAt(0) == left.charAt(0)) {
        left = left.substring(1);
        rest = rest.substring(1);
      } else {
        throw mismatch(rest, text);
      }
    }
  }

  private static String withoutSpaces(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return text.substring(start);
  }

  private void element(LayoutPart part, int index) throws FunctionException {
    String hold = rest;
    Kind kind = part.kind();
    switch (kind) {
      case YEAR -> {
        int two = fixed(2, part, hold);
        year = two >= 69 ? 1900 + two : 2000 + two;
      }
      case LONG_YEAR -> year = fixed(4, part, hold);
      case LONG_MONTH, MONTH -> month = 1 + name(months(kind == Kind.MONTH), part);
      case NUMBER_MONTH, ZERO_MONTH ->
          month = inRange(number(kind == Kind.ZERO_MONTH, part, hold), 1, 12, "month");
      case LONG_WEEKDAY, WEEKDAY -> name(weekdays(kind == Kind.WEEKDAY), part);
      case DAY, UNDER_DAY, ZERO_DAY -> {
        if (kind == Kind.UNDER_DAY && rest.startsWith(" ")) {
          rest = rest.substring(1);
        }
        day = number(kind == Kind.ZERO_DAY, part, hold);
      }
      case ZERO_YEAR_DAY, UNDER_YEAR_DAY -> yearDay = yearDay(part, hold);
      case HOUR -> hour = inRange(number(false, part, hold), 0, 23, "hour");
      case HOUR_12, ZERO_HOUR_12 ->
          hour = inRange(number(kind == Kind.ZERO_HOUR_12, part, hold), 0, 12, "hour");
      case MINUTE, ZERO_MINUTE ->
          minute = inRange(number(kind == Kind.ZERO_MINUTE, part, hold), 0, 59, "minute");
      case SECOND, ZERO_SECOND -> {
        second = inRange(number(kind == Kind.ZERO_SECOND, part, hold), 0, 59, "second");
        if (!fractionFollows(index)) {
          optionalFraction();
        }
      }
      case UPPER_HALF, LOWER_HALF -> half(part, hold);
      case FRACTION -> {
        int length = part.text().length();
        if (rest.length() < length || !rest.substring(0, length).matches("[.,][0-9]+")) {
          throw mismatch(hold, part.text());
        }
        fraction(length);
      }
      case FRACTION_TRIMMED -> optionalFraction();
      case ZONE_NAME -> zoneName(part, hold);
      default -> offset(part, hold);
    }
  }

  /** A number of so many digits. */
  private int fixed(int length, LayoutPart part, String hold) throws FunctionException {
    if (rest.length() < length || !rest.substring(0, length).matches("[0-9]+")) {
      throw mismatch(hold, part.text());
    }
    int number = Integer.parseInt(rest.substring(0, length));
    rest = rest.substring(length);
    return number;
  }

  /** A number of two digits, or of one if that may be. */
  private int number(boolean two, LayoutPart part, String hold) throws FunctionException {
    boolean second = rest.length() > 1 && isDigit(rest.charAt(1));
    return fixed(two || second ? 2 : 1, part, hold);
  }

  private int yearDay(LayoutPart part, String hold) throws FunctionException {
    for (int i = 0; i < 2 && part.kind() == Kind.UNDER_YEAR_DAY && rest.startsWith(" "); i++) {
      rest = rest.substring(1);
    }
    int digits = 0;
    while (digits < 3 && digits < rest.length() && isDigit(rest.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || (part.kind() == Kind.ZERO_YEAR_DAY && digits < 3)) {
      throw mismatch(hold, part.text());
    }
    return fixed(digits, part, hold);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int inRange(int number, int from, int to, String what) throws FunctionException {
    if (number < from || number > to) {
      throw failure(": " + what + " out of range");
    }
    return number;
  }

  private int name(List<String> names, LayoutPart part) throws FunctionException {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (rest.regionMatches(true, 0, name, 0, name.length())) {
        rest = rest.substring(name.length());
        return i;
      }
    }
    throw mismatch(rest, part.text());
  }

  private static List<String> months(boolean abbreviated) {
    return Arrays.stream(Month.values())
        .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .map(name -> abbreviated ? name.substring(0, 3) : name)
        .toList();
  }

  private static List<String> weekdays(boolean abbreviated) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .map(name -> abbreviated ? name.substring(0, 3) : name)
        .toList();
  }

  /** Seconds may have a fraction that the layout does not name. */
  private void optionalFraction() {
    int end = 1;
    while (end < rest.length() && isDigit(rest.charAt(end))) {
      end++;
    }
    if (end > 1 && ".,".indexOf(rest.charAt(0)) >= 0) {
      fraction(end);
    }
  }

  private boolean fractionFollows(int index) {
    for (LayoutPart part : parts.subList(index + 1, parts.size())) {
      if (part.kind() != Kind.LITERAL) {
        return part.kind() == Kind.FRACTION || part.kind() == Kind.FRACTION_TRIMMED;
      }
    }
    return false;
  }

  private void fraction(int length) {
    String digits = (rest.substring(1, length) + "000000000").substring(0, 9);
    nanos = Integer.parseInt(digits);
    rest = rest.substring(length);
  }

  private void half(LayoutPart part, String hold) throws FunctionException {
    String wanted = part.kind() == Kind.UPPER_HALF ? "AM|PM" : "am|pm";
    if (rest.length() < 2 || !rest.substring(0, 2).matches(wanted)) {
      throw mismatch(hold, part.text());
    }
    half = rest.substring(0, 2).toUpperCase(Locale.ROOT);
    rest = rest.substring(2);
  }

  private void zoneName(LayoutPart part, String hold) throws FunctionException {
    int length = ZoneNames.length(rest);
    if (length == 0) {
      throw mismatch(hold, part.text());
    }
    zoneName = rest.substring(0, length);
    utc |= zoneName.equals("UTC");
    rest = rest.substring(length);
  }

  private void offset(LayoutPart part, String hold) throws FunctionException {
    String form = part.text();
    if (form.startsWith("Z") && rest.startsWith("Z")) {
      rest = rest.substring(1);
      utc = true;
      return;
    }
    String pattern = "." + form.substring(1).replaceAll("[0-9]", "[0-9]");
    if (rest.length() < form.length()) {
      throw mismatch(hold, form);
    }
    String given = rest.substring(0, form.length());
    if (!given.matches(pattern.replace("[0-9]", "."))) {
      throw mismatch(hold, form);
    }
    Matcher digits = LEADING_PAIRS.matcher(given.substring(1).replace(":", ""));
    String pairs = digits.lookingAt() ? digits.group() : "";
    int hours = inRange(two(pairs, 0), 0, 24, "time zone offset hour");
    int minutes = inRange(two(pairs, 2), 0, 60, "time zone offset minute");
    int seconds = inRange(two(pairs, 4), 0, 60, "time zone offset second");
    if (!given.matches(pattern) || "+-".indexOf(given.charAt(0)) < 0) {
      throw mismatch(hold, form);
    }
    offset = (hours * 60 + minutes) * 60 + seconds;
    offset = rest.charAt(0) == '-' ? -offset : offset;
    hasOffset = true;
    rest = rest.substring(form.length());
  }

  private static int two(String pairs, int at) {
    return at < pairs.length() ? Integer.parseInt(pairs.substring(at, at + 2)) : 0;
  }

  private TimeValue result() throws FunctionException {
    if (half.equals("PM") && hour < 12) {
      hour += 12;
    } else if (half.equals("AM") && hour == 12) {
      hour = 0;
    }
    Instant local =
        date().atTime(LocalTime.of(hour, minute, second, nanos)).toInstant(ZoneOffset.UTC);
    if (utc || (!hasOffset && zoneName.isEmpty())) {
      return new TimeValue(local, GoZone.UTC, Origin.NONE);
    }
    if (hasOffset) {
      boolean isLocal = offset == 0 && (zoneName.isEmpty() || zoneName.equals("UTC"));
      Instant instant = local.minusSeconds(offset);
      return new TimeValue(
          instant, isLocal ? GoZone.UTC : GoZone.fixed(zoneName, offset), Origin.NONE);
    }
    return new TimeValue(local, GoZone.fixed(zoneName, ZoneNames.offset(zoneName)), Origin.NONE);
  }

  private LocalDate date() throws FunctionException {
    if (yearDay >= 0) {
      if (yearDay < 1 || yearDay > Year.of(year).length()) {
        throw failure(": day-of-year out of range");
      }
      LocalDate date = LocalDate.ofYearDay(year, yearDay);
      if (month >= 0 && month != date.getMonthValue()) {
        throw failure(": day-of-year does not match month");
      }
      if (day >= 0 && day != date.getDayOfMonth()) {
        throw failure(": day-of-year does not match day");
      }
      return date;
    }
    int ofMonth = day < 0 ? 1 : day;
    Month named = Month.of(month < 0 ? 1 : month);
    if (ofMonth < 1 || ofMonth > named.length(Year.isLeap(year))) {
      throw failure(": day out of range");
    }
    return LocalDate.of(year, named, ofMonth);
  }

  private FunctionException mismatch(String found, String wanted) {
    return new FunctionException(
        "parsing time %s as %s: cannot parse %s as %s"
            .formatted(
                Durations.quote(value),
                Durations.quote(layout),
                Durations.quote(found),
                Durations.quote(wanted)));
  }

  private FunctionException failure(String what) {
    return new FunctionException("parsing time " + Durations.quote(value) + what);
  }
}
