package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.StructValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A {@code time.Time} as TOML gives it: a moment, and the offset in which it is shown.
 *
 * @param moment the moment
 * @param offsetSeconds how far the zone is east of UTC
 * @param zone the name of the zone, for example {@code UTC}; empty if only its offset is known
 * @param origin where it came from
 */
record TomlTime(Instant moment, int offsetSeconds, String zone, Origin origin)
    implements StructValue {
  /** The zones in which BurntSushi puts what has no zone. */
  static final String DATE_AND_TIME = "datetime-local";

  static final String DATE = "date-local";
  static final String TIME = "time-local";

  private static final GoType TYPE = GoType.scalar("time.Time", GoKind.STRUCT);

  /** Date and time of day in its zone. */
  private LocalDateTime local() {
    return LocalDateTime.ofEpochSecond(
        moment.getEpochSecond() + offsetSeconds, moment.getNano(), ZoneOffset.UTC);
  }

  @Override
  public GoType type() {
    return TYPE;
  }

  @Override
  public TomlTime withOrigin(Origin other) {
    return new TomlTime(moment, offsetSeconds, zone, other);
  }

  /** None that are exported. */
  @Override
  public List<Field> fields() {
    return List.of();
  }

  /** As it stands in TOML: a date, a time of day, both, or a moment. */
  String toml() {
    return switch (zone) {
      case DATE -> date();
      case TIME -> timeOfDay();
      case DATE_AND_TIME -> date() + "T" + timeOfDay();
      default -> encoded().orElseThrow();
    };
  }

  /** As RFC 3339 has it, with as many digits of the second as there are. */
  @Override
  public Optional<String> encoded() {
    return Optional.of(date() + "T" + timeOfDay() + (offsetSeconds == 0 ? "Z" : offset(":")));
  }

  /** For example {@code 2024-05-01 10:00:00 +0000 UTC}. */
  @Override
  public Optional<String> string() {
    String offset = offset("");
    return Optional.of(
        "%s %s %s %s".formatted(date(), timeOfDay(), offset, zone.isEmpty() ? offset : zone));
  }

  /** For example {@code 2024-05-01}. */
  private String date() {
    LocalDateTime local = local();
    String sign = local.getYear() < 0 ? "-" : "";
    return "%s%04d-%02d-%02d"
        .formatted(sign, Math.abs(local.getYear()), local.getMonthValue(), local.getDayOfMonth());
  }

  /** For example {@code 10:00:00.5}. */
  private String timeOfDay() {
    LocalDateTime local = local();
    String text = "%02d:%02d:%02d".formatted(local.getHour(), local.getMinute(), local.getSecond());
    if (local.getNano() == 0) {
      return text;
    }
    String digits = "%09d".formatted(local.getNano());
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return text + "." + digits.substring(0, end);
  }

  private String offset(String separator) {
    int minutes = Math.abs(offsetSeconds) / 60;
    return "%s%02d%s%02d"
        .formatted(offsetSeconds < 0 ? "-" : "+", minutes / 60, separator, minutes % 60);
  }
}
