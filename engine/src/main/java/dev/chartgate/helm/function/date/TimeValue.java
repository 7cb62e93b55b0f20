package dev.chartgate.helm.function.date;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.StructValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A {@code time.Time}.
 *
 * @param instant the point of time
 * @param zone the zone that it is shown in
 * @param origin where it came from
 */
public record TimeValue(Instant instant, GoZone zone, Origin origin) implements StructValue {
  static final GoType TYPE = GoType.scalar("time.Time", GoKind.STRUCT);

  /** Go's zero: the first moment of the year 1. */
  static final Instant ZERO = Instant.parse("0001-01-01T00:00:00Z");

  @Override
  public GoType type() {
    return TYPE;
  }

  @Override
  public TimeValue withOrigin(Origin other) {
    return new TimeValue(instant, zone, other);
  }

  @Override
  public List<Field> fields() {
    return List.of();
  }

  @Override
  public Optional<String> string() {
    return Optional.of(format("2006-01-02 15:04:05.999999999 -0700 MST"));
  }

  /** As RFC 3339 has it, with as many digits of the second as there are. */
  @Override
  public Optional<String> encoded() {
    return Optional.of(format("2006-01-02T15:04:05.999999999Z07:00"));
  }

  /** The time by a layout of Go. */
  public String format(String layout) {
    return LayoutFormatter.format(instant, zone, layout);
  }

  /** The same time in another zone. */
  TimeValue in(GoZone other) {
    return new TimeValue(instant, other, origin);
  }
}
