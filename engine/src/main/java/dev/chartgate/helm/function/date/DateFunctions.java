package dev.chartgate.helm.function.date;

import static dev.chartgate.helm.template.value.GoType.ANY;
import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.parse.DecimalDigits;
import dev.chartgate.helm.template.value.GoDuration;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Sprig's functions on times. What is no time stands for now. */
public final class DateFunctions {
  private static final String HTML = "2006-01-02";

  /** Java's times end before Go's; these leave room for adding to them. */
  private static final long MAX_SECONDS = Instant.MAX.getEpochSecond() / 2;

  private static final long DAYS_OF_YEAR = 365;
  private static final long DAYS_OF_MONTH = 30;

  private DateFunctions() {}

  /** The functions. */
  public static List<Definition> definitions() {
    Function inZone =
        call -> format(call, call.text(0).value(), call.argument(1), call.text(2).value());
    return List.of(
        define("now", call -> now(call)),
        define(
            "date", call -> format(call, call.text(0).value(), call.argument(1), ""), STRING, ANY),
        define("dateInZone", inZone, STRING, ANY, STRING),
        define("date_in_zone", inZone, STRING, ANY, STRING),
        define("htmlDate", call -> format(call, HTML, call.argument(0), ""), ANY),
        define(
            "htmlDateInZone",
            call -> format(call, HTML, call.argument(0), call.text(1).value()),
            ANY,
            STRING),
        define("dateModify", DateFunctions::modifyOrNot, STRING, TimeValue.TYPE),
        define("date_modify", DateFunctions::modifyOrNot, STRING, TimeValue.TYPE),
        define("mustDateModify", DateFunctions::modify, STRING, TimeValue.TYPE),
        define("must_date_modify", DateFunctions::modify, STRING, TimeValue.TYPE),
        define("toDate", DateFunctions::parseOrZero, STRING, STRING),
        define("mustToDate", DateFunctions::parse, STRING, STRING),
        define("unixEpoch", DateFunctions::unixEpoch, TimeValue.TYPE),
        define("ago", DateFunctions::ago, ANY),
        define("duration", DateFunctions::duration, ANY),
        define("durationRound", DateFunctions::durationRound, ANY));
  }

  private static Definition define(String name, Function function, GoType... parameters) {
    return new Definition(name, Signature.of(parameters), Flow.DATA, function);
  }

  private static TimeValue now(Call call) {
    return new TimeValue(call.environment().now(), GoZone.UTC, Origin.CLOCK);
  }

  /** Integers count seconds since 1970. Sprig takes no fractions, which values files have. */
  private static TimeValue time(Value value, Supplier<TimeValue> otherwise) {
    return switch (value) {
      case TimeValue time -> time;
      case Int seconds when isCount(seconds.type()) ->
          new TimeValue(at(seconds.value()), GoZone.UTC, seconds.origin());
      default -> otherwise.get();
    };
  }

  private static boolean isCount(GoType type) {
    return type.equals(GoType.INT) || type.equals(GoType.INT64) || type.equals(GoType.INT32);
  }

  private static Instant at(long seconds) {
    return Instant.ofEpochSecond(Math.clamp(seconds, -MAX_SECONDS, MAX_SECONDS));
  }

  private static Value format(Call call, String layout, Value given, String zoneName) {
    TimeValue time = time(given, () -> now(call));
    GoZone zone = GoZone.load(zoneName).orElse(GoZone.UTC);
    call.budget().characters(4L * layout.length());
    return Text.of(time.in(zone).format(layout), time.origin());
  }

  private static Value modify(Call call) throws FunctionException {
    TimeValue time = (TimeValue) call.argument(1);
    long duration = Durations.parse(call.text(0).value());
    return new TimeValue(time.instant().plusNanos(duration), time.zone(), time.origin());
  }

  private static Value modifyOrNot(Call call) {
    try {
      return modify(call);
    } catch (FunctionException e) {
      // What is no duration changes nothing, as in Sprig.
      return call.argument(1);
    }
  }

  private static Value parse(Call call) throws FunctionException {
    return LayoutParser.parse(call.text(0).value(), call.text(1).value());
  }

  private static Value parseOrZero(Call call) {
    try {
      return parse(call);
    } catch (FunctionException e) {
      // What is no time is the first of all, as in Sprig.
      return new TimeValue(TimeValue.ZERO, GoZone.UTC, Origin.NONE);
    }
  }

  private static Value unixEpoch(Call call) {
    TimeValue time = (TimeValue) call.argument(0);
    return Text.of(String.valueOf(time.instant().getEpochSecond()));
  }

  private static Value ago(Call call) {
    Value value = call.argument(0);
    boolean counts = !value.type().equals(GoType.INT32);
    TimeValue now = now(call);
    TimeValue time = counts ? time(value, () -> now) : now;
    long since = Durations.round(between(time.instant(), now.instant()), Durations.SECOND);
    return Text.of(GoDuration.format(since), Origin.CLOCK);
  }

  /** In nanoseconds, as far as they go. */
  static long between(Instant from, Instant to) {
    try {
      return Duration.between(from, to).toNanos();
    } catch (ArithmeticException e) {
      return from.isBefore(to) ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
  }

  private static Value duration(Call call) {
    long seconds =
        switch (call.argument(0)) {
          case Text text -> DecimalDigits.parse(text.value(), 10);
          case Int number when number.type().equals(GoType.INT64) -> number.value();
          default -> 0;
        };
    return Text.of(GoDuration.format(seconds * Durations.SECOND));
  }

  private static Value durationRound(Call call) {
    Value value = call.argument(0);
    Origin origin = Origin.NONE;
    long duration = 0;
    switch (value) {
      case Text text -> duration = parseOrNothing(text.value());
      case Int number when number.type().equals(GoType.INT64) -> duration = number.value();
      case TimeValue time -> {
        duration = between(time.instant(), call.environment().now());
        origin = Origin.CLOCK;
      }
      default -> {}
    }
    return Text.of(largestUnit(duration < 0 ? -duration : duration), origin);
  }

  private static long parseOrNothing(String text) {
    try {
      return Durations.parse(text);
    } catch (FunctionException e) {
      // What is no duration lasts no time, as in Sprig.
      return 0;
    }
  }

  private static String largestUnit(long size) {
    record Unit(String name, long length) {}
    long day = 24 * Durations.HOUR;
    for (Unit unit :
        List.of(
            new Unit("y", DAYS_OF_YEAR * day),
            new Unit("mo", DAYS_OF_MONTH * day),
            new Unit("d", day),
            new Unit("h", Durations.HOUR),
            new Unit("m", Durations.MINUTE),
            new Unit("s", Durations.SECOND))) {
      if (Long.compareUnsigned(size, unit.length()) > 0) {
        return Long.toUnsignedString(Long.divideUnsigned(size, unit.length())) + unit.name();
      }
    }
    return "0s";
  }
}
