package dev.chartgate.helm.template.print;

import dev.chartgate.helm.template.value.GoDuration;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Integers whose type has a method {@code String}: durations, months, days of the week. */
final class NamedInteger {
  private NamedInteger() {}

  /** What the method gives, if there is one. */
  static Optional<String> string(Int number) {
    GoType type = number.type();
    long value = number.value();
    if (type.equals(GoType.DURATION)) {
      return Optional.of(GoDuration.format(value));
    }
    if (type.equals(GoType.MONTH)) {
      return Optional.of(
          value < 1 || value > 12
              ? "%!Month(" + Long.toUnsignedString(value) + ")"
              : Month.of((int) value).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    if (type.equals(GoType.WEEKDAY)) {
      return Optional.of(
          value < 0 || value > 6
              ? "%!Weekday(" + Long.toUnsignedString(value) + ")"
              : DayOfWeek.of((int) (value + 6) % 7 + 1)
                  .getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    return Optional.empty();
  }
}
