package dev.chartgate.helm.function.date;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a layout of Go, in which the time of 2 January 2006, 15:04:05 in zone -0700 shows what
 * stands where.
 *
 * @param kind what stands here
 * @param text as it is in the layout
 */
record LayoutPart(Kind kind, String text) {

  /** What a part stands for. */
  enum Kind {
    LITERAL(""),
    LONG_MONTH("January"),
    MONTH("Jan"),
    LONG_WEEKDAY("Monday"),
    WEEKDAY("Mon"),
    ZONE_NAME("MST"),
    ZERO_YEAR_DAY("002"),
    ZERO_MONTH("01"),
    ZERO_DAY("02"),
    ZERO_HOUR_12("03"),
    ZERO_MINUTE("04"),
    ZERO_SECOND("05"),
    YEAR("06"),
    HOUR("15"),
    NUMBER_MONTH("1"),
    LONG_YEAR("2006"),
    DAY("2"),
    UNDER_YEAR_DAY("__2"),
    UNDER_DAY("_2"),
    HOUR_12("3"),
    MINUTE("4"),
    SECOND("5"),
    UPPER_HALF("PM"),
    LOWER_HALF("pm"),
    OFFSET_SECONDS_COLONS("-07:00:00"),
    OFFSET_SECONDS("-070000"),
    OFFSET_COLON("-07:00"),
    OFFSET("-0700"),
    OFFSET_HOURS("-07"),
    Z_SECONDS_COLONS("Z07:00:00"),
    Z_SECONDS("Z070000"),
    Z_COLON("Z07:00"),
    Z("Z0700"),
    Z_HOURS("Z07"),
    FRACTION(""),
    FRACTION_TRIMMED("");

    private final String example;

    Kind(String example) {
      this.example = example;
    }
  }

  /** The parts of a layout, in order. */
  static List<LayoutPart> of(String layout) {
    List<LayoutPart> parts = new ArrayList<>();
    int literal = 0;
    int at = 0;
    while (at < layout.length()) {
      int length = 0;
      Kind kind = fraction(layout, at);
      if (kind == Kind.LITERAL) {
        kind = named(layout, at);
        length = kind.example.length();
      } else {
        length = fractionEnd(layout, at) - at;
      }
      if (kind == Kind.LITERAL) {
        at++;
        continue;
      }
      if (at > literal) {
        parts.add(new LayoutPart(Kind.LITERAL, layout.substring(literal, at)));
      }
      parts.add(new LayoutPart(kind, layout.substring(at, at + length)));
      at += length;
      literal = at;
    }
    if (at > literal) {
      parts.add(new LayoutPart(Kind.LITERAL, layout.substring(literal)));
    }
    return parts;
  }

  private static Kind named(String layout, int at) {
    if (layout.startsWith("_2006", at)) {
      return Kind.LITERAL;
    }
    for (Kind kind : Kind.values()) {
      boolean shortName = kind == Kind.MONTH || kind == Kind.WEEKDAY;
      if (!kind.example.isEmpty()
          && layout.startsWith(kind.example, at)
          && !(shortName && isLower(layout, at + kind.example.length()))) {
        return kind;
      }
    }
    return Kind.LITERAL;
  }

  private static boolean isLower(String layout, int at) {
    return at < layout.length() && layout.charAt(at) >= 'a' && layout.charAt(at) <= 'z';
  }

  private static Kind fraction(String layout, int at) {
    if (layout.charAt(at) != '.' && layout.charAt(at) != ',') {
      return Kind.LITERAL;
    }
    int end = fractionEnd(layout, at);
    boolean digit = end < layout.length() && layout.charAt(end) >= '0' && layout.charAt(end) <= '9';
    if (end == at + 1 || digit) {
      return Kind.LITERAL;
    }
    return layout.charAt(at + 1) == '0' ? Kind.FRACTION : Kind.FRACTION_TRIMMED;
  }

  private static int fractionEnd(String layout, int at) {
    int end = at + 1;
    if (end < layout.length() && (layout.charAt(end) == '0' || layout.charAt(end) == '9')) {
      char digit = layout.charAt(end);
      while (end < layout.length() && layout.charAt(end) == digit) {
        end++;
      }
    }
    return end;
  }
}
