package dev.chartgate.helm.function.date;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A time zone.
 *
 * @param id its rules
 * @param name what it is called where it has one name only; empty for a fixed offset without name
 */
public record GoZone(ZoneId id, Optional<String> name) {
  /** UTC, which is the local zone on any machine, too. */
  public static final GoZone UTC = new GoZone(ZoneOffset.UTC, Optional.of("UTC"));

  private static final DateTimeFormatter ABBREVIATION =
      DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

  /** A zone of a fixed offset. */
  public static GoZone fixed(String name, int seconds) {
    return new GoZone(ZoneOffset.ofTotalSeconds(seconds), Optional.of(name));
  }

  /** The zone of a name of the time zone database. The local one is UTC, on any machine. */
  static Optional<GoZone> load(String name) {
    if (name.isEmpty() || name.equals("UTC") || name.equals("Local")) {
      return Optional.of(UTC);
    }
    return ZoneId.getAvailableZoneIds().contains(name)
        ? Optional.of(new GoZone(ZoneId.of(name), Optional.empty()))
        : Optional.empty();
  }

  /** What it is called at a time; empty if only its offset is known. */
  String abbreviation(Instant at) {
    return name.orElseGet(() -> ABBREVIATION.format(at.atZone(id)));
  }
}
