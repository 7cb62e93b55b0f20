package dev.chartgate.helm.function.date;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Method;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The methods of times that charts call. */
public final class TimeMethods {
  private TimeMethods() {}

  /** The methods. */
  public static List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    methods.add(of("Format", call -> Text.of(self(call).format(text(call))), GoType.STRING));
    methods.add(of("String", call -> Text.of(self(call).string().orElseThrow())));
    methods.add(of("Unix", call -> Int.int64(instant(call).getEpochSecond())));
    methods.add(of("UnixMilli", call -> Int.int64(instant(call).toEpochMilli())));
    methods.add(of("UnixNano", TimeMethods::unixNano));
    methods.add(number("Year", GoType.INT, ZonedDateTime::getYear));
    methods.add(number("Month", GoType.MONTH, ZonedDateTime::getMonthValue));
    methods.add(number("Day", GoType.INT, ZonedDateTime::getDayOfMonth));
    methods.add(number("YearDay", GoType.INT, ZonedDateTime::getDayOfYear));
    methods.add(number("Hour", GoType.INT, ZonedDateTime::getHour));
    methods.add(number("Minute", GoType.INT, ZonedDateTime::getMinute));
    methods.add(number("Second", GoType.INT, ZonedDateTime::getSecond));
    methods.add(number("Nanosecond", GoType.INT, ZonedDateTime::getNano));
    methods.add(number("Weekday", GoType.WEEKDAY, time -> time.getDayOfWeek().getValue() % 7L));
    methods.add(of("UTC", call -> self(call).in(GoZone.UTC)));
    methods.add(of("Local", call -> self(call).in(GoZone.UTC)));
    methods.add(of("IsZero", call -> Bool.of(instant(call).equals(TimeValue.ZERO))));
    methods.add(of("Add", TimeMethods::add, GoType.DURATION));
    methods.add(of("AddDate", TimeMethods::addDate, GoType.INT, GoType.INT, GoType.INT));
    methods.add(of("Sub", TimeMethods::subtract, TimeValue.TYPE));
    methods.add(of("Before", call -> Bool.of(order(call) < 0), TimeValue.TYPE));
    methods.add(of("After", call -> Bool.of(order(call) > 0), TimeValue.TYPE));
    methods.add(of("Equal", call -> Bool.of(order(call) == 0), TimeValue.TYPE));
    methods.add(of("Compare", call -> Int.of(order(call)), TimeValue.TYPE));
    return methods;
  }

  private static Method of(String name, Function function, GoType... parameters) {
    return new Method(TimeValue.TYPE, name, Signature.of(parameters), Flow.DATA, function);
  }

  private static Method number(String name, GoType type, ToLongFunction<ZonedDateTime> field) {
    return of(name, call -> new Int(field.applyAsLong(zoned(call)), type, Origin.NONE));
  }

  private static TimeValue self(Call call) {
    return (TimeValue) call.argument(0);
  }

  private static Instant instant(Call call) {
    return self(call).instant();
  }

  private static ZonedDateTime zoned(Call call) {
    return instant(call).atZone(self(call).zone().id());
  }

  private static String text(Call call) {
    return call.text(1).value();
  }

  private static Value unixNano(Call call) {
    Instant instant = instant(call);
    // Go says that the result is undefined where it does not fit; it wraps around.
    return Int.int64(instant.getEpochSecond() * Durations.SECOND + instant.getNano());
  }

  private static Value add(Call call) {
    long duration = ((Int) call.argument(1)).value();
    return at(call, instant(call).plusNanos(duration));
  }

  /** Years, months and days; a day beyond the end of a month is one of the next. */
  private static Value addDate(Call call) throws FunctionException {
    ZonedDateTime time = zoned(call);
    try {
      ZonedDateTime first =
          time.withDayOfMonth(1).plusYears(count(call, 1)).plusMonths(count(call, 2));
      return at(call, first.plusDays(time.getDayOfMonth() - 1L + count(call, 3)).toInstant());
    } catch (DateTimeException e) {
      throw new FunctionException("a time is too far away to be computed", e);
    }
  }

  /** As many as Java's times can bear. */
  private static long count(Call call, int index) {
    return Math.clamp(((Int) call.argument(index)).value(), -100_000_000, 100_000_000);
  }

  private static TimeValue at(Call call, Instant instant) {
    return new TimeValue(instant, self(call).zone(), Origin.NONE);
  }

  private static Value subtract(Call call) {
    return DurationFunctions.value(
        DateFunctions.between(((TimeValue) call.argument(1)).instant(), instant(call)));
  }

  private static int order(Call call) {
    return Integer.signum(instant(call).compareTo(((TimeValue) call.argument(1)).instant()));
  }
}
