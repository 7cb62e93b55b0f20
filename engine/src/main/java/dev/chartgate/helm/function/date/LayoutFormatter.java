package dev.chartgate.helm.function.date;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes times by a layout of Go. */
final class LayoutFormatter {
  private final ZonedDateTime time;
  private final String abbreviation;
  private final StringBuilder out = new StringBuilder();

  private LayoutFormatter(Instant instant, GoZone zone) {
    this.time = instant.atZone(zone.id());
    this.abbreviation = zone.abbreviation(instant);
  }

  static String format(Instant instant, GoZone zone, String layout) {
    LayoutFormatter formatter = new LayoutFormatter(instant, zone);
    LayoutPart.of(layout).forEach(formatter::append);
    return formatter.out.toString();
  }

  private void append(LayoutPart part) {
    int hour12 = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    switch (part.kind()) {
      case LITERAL -> out.append(part.text());
      case LONG_MONTH -> out.append(month(TextStyle.FULL));
      case MONTH -> out.append(month(TextStyle.FULL), 0, 3);
      case LONG_WEEKDAY -> out.append(weekday());
      case WEEKDAY -> out.append(weekday(), 0, 3);
      case ZONE_NAME -> out.append(abbreviation.isEmpty() ? offset("-0700") : abbreviation);
      case ZERO_YEAR_DAY -> out.append("%03d".formatted(time.getDayOfYear()));
      case UNDER_YEAR_DAY -> out.append("%3d".formatted(time.getDayOfYear()));
      case ZERO_MONTH -> out.append("%02d".formatted(time.getMonthValue()));
      case NUMBER_MONTH -> out.append(time.getMonthValue());
      case ZERO_DAY -> out.append("%02d".formatted(time.getDayOfMonth()));
      case UNDER_DAY -> out.append("%2d".formatted(time.getDayOfMonth()));
      case DAY -> out.append(time.getDayOfMonth());
      case HOUR -> out.append("%02d".formatted(time.getHour()));
      case ZERO_HOUR_12 -> out.append("%02d".formatted(hour12));
      case HOUR_12 -> out.append(hour12);
      case ZERO_MINUTE -> out.append("%02d".formatted(time.getMinute()));
      case MINUTE -> out.append(time.getMinute());
      case ZERO_SECOND -> out.append("%02d".formatted(time.getSecond()));
      case SECOND -> out.append(time.getSecond());
      case YEAR -> out.append("%02d".formatted(Math.abs(time.getYear()) % 100));
      case LONG_YEAR -> {
        boolean before = time.getYear() < 0;
        out.append(before ? "-" : "").append("%04d".formatted(Math.abs(time.getYear())));
      }
      case UPPER_HALF -> out.append(time.getHour() >= 12 ? "PM" : "AM");
      case LOWER_HALF -> out.append(time.getHour() >= 12 ? "pm" : "am");
      case FRACTION, FRACTION_TRIMMED -> appendFraction(part);
      case OFFSET_SECONDS_COLONS,
          OFFSET_SECONDS,
          OFFSET_COLON,
          OFFSET,
          OFFSET_HOURS,
          Z_SECONDS_COLONS,
          Z_SECONDS,
          Z_COLON,
          Z,
          Z_HOURS ->
          out.append(offset(part.text()));
    }
  }

  private String month(TextStyle style) {
    return time.getMonth().getDisplayName(style, Locale.ENGLISH);
  }

  private String weekday() {
    return time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private void appendFraction(LayoutPart part) {
    String digits = "%09d".formatted(time.getNano());
    digits = digits.substring(0, Math.min(part.text().length() - 1, digits.length()));
    if (part.kind() == LayoutPart.Kind.FRACTION_TRIMMED) {
      int end = digits.length();
      while (end > 0 && digits.charAt(end - 1) == '0') {
        end--;
      }
      digits = digits.substring(0, end);
    }
    if (!digits.isEmpty()) {
      out.append(part.text().charAt(0)).append(digits);
    }
  }

  private String offset(String form) {
    int seconds = time.getOffset().getTotalSeconds();
    if (form.startsWith("Z") && seconds == 0) {
      return "Z";
    }
    int size = Math.abs(seconds);
    String separator = form.indexOf(':') >= 0 ? ":" : "";
    int digits = form.replace(":", "").length() - 1;
    StringBuilder text = new StringBuilder(seconds < 0 ? "-" : "+");
    text.append("%02d".formatted(size / 3600));
    if (digits >= 4) {
      text.append(separator).append("%02d".formatted(size / 60 % 60));
    }
    if (digits >= 6) {
      text.append(separator).append("%02d".formatted(size % 60));
    }
    return text.toString();
  }
}
