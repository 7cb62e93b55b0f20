package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.function.date.TimeValue;

/** The zones in which BurntSushi puts dates and times of day that have no zone. */
final class TomlZone {
  static final String DATE_AND_TIME = "datetime-local";
  static final String DATE = "date-local";
  static final String TIME = "time-local";

  private TomlZone() {}

  /** A time as it stands in TOML: a date, a time of day, both, or with a zone. */
  static String text(TimeValue time) {
    return time.format(
        switch (time.zone().name().orElse("")) {
          case DATE -> "2006-01-02";
          case TIME -> "15:04:05.999999999";
          case DATE_AND_TIME -> "2006-01-02T15:04:05.999999999";
          default -> "2006-01-02T15:04:05.999999999Z07:00";
        });
  }
}
