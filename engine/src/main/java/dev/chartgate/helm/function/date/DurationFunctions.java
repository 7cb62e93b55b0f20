package dev.chartgate.helm.function.date;

import static dev.chartgate.helm.template.value.GoType.ANY;

import dev.chartgate.helm.GoText;
import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Method;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.parse.GoNumber;
import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoDuration;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.source.GoFloat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongBinaryOperator;

/** Helm 4's functions on durations, and the methods of durations. */
public final class DurationFunctions {
  private static final double MAX_SECONDS = (double) Long.MAX_VALUE / Durations.SECOND;

  private DurationFunctions() {}

  /** The functions, which Helm 3 does not have. */
  public static List<Definition> definitions() {
    return List.of(
        function("mustToDuration", call -> value(duration(call.argument(0)))),
        function("durationSeconds", call -> in(call, Durations.SECOND)),
        function("durationMinutes", call -> in(call, Durations.MINUTE)),
        function("durationHours", call -> in(call, Durations.HOUR)),
        function("durationDays", call -> Float64.of(hours(call) / 24)),
        function("durationWeeks", call -> Float64.of(hours(call) / 24 / 7)),
        function("durationMilliseconds", call -> whole(call, 1_000_000)),
        function("durationMicroseconds", call -> whole(call, 1_000)),
        function("durationNanoseconds", call -> whole(call, 1)),
        step("durationRoundTo", Durations::round),
        step("durationTruncateTo", Durations::truncate));
  }

  private static Definition function(String name, Function function) {
    return new Definition(name, Signature.of(ANY), Flow.DATA, function);
  }

  private static Definition step(String name, LongBinaryOperator operator) {
    return new Definition(
        name, Signature.of(ANY, ANY), Flow.DATA, call -> value(stepped(call, operator)));
  }

  /** The methods. */
  public static List<Method> methods() {
    return List.of(
        method("Hours", call -> Float64.of(Durations.in(self(call), Durations.HOUR))),
        method("Minutes", call -> Float64.of(Durations.in(self(call), Durations.MINUTE))),
        method("Seconds", call -> Float64.of(Durations.in(self(call), Durations.SECOND))),
        method("Milliseconds", call -> Int.int64(self(call) / 1_000_000)),
        method("Microseconds", call -> Int.int64(self(call) / 1_000)),
        method("Nanoseconds", call -> Int.int64(self(call))),
        method("String", call -> Text.of(GoDuration.format(self(call)))),
        stepMethod("Round", Durations::round),
        stepMethod("Truncate", Durations::truncate));
  }

  private static Method method(String name, Function function) {
    return new Method(GoType.DURATION, name, Signature.of(), Flow.DATA, function);
  }

  private static Method stepMethod(String name, LongBinaryOperator operator) {
    return new Method(
        GoType.DURATION,
        name,
        Signature.of(GoType.DURATION),
        Flow.DATA,
        call -> value(operator.applyAsLong(self(call), ((Int) call.argument(1)).value())));
  }

  private static long self(Call call) {
    return ((Int) call.argument(0)).value();
  }

  static Int value(long duration) {
    return new Int(duration, GoType.DURATION, Origin.NONE);
  }

  private static Value in(Call call, long unit) {
    return Float64.of(Durations.in(durationOrZero(call), unit));
  }

  private static double hours(Call call) {
    return Durations.in(durationOrZero(call), Durations.HOUR);
  }

  private static Value whole(Call call, long unit) {
    return Int.int64(durationOrZero(call) / unit);
  }

  private static long durationOrZero(Call call) {
    try {
      return duration(call.argument(0));
    } catch (FunctionException e) {
      // What is no duration lasts no time, as in Helm.
      return 0;
    }
  }

  private static long stepped(Call call, LongBinaryOperator operator) {
    long duration = durationOrZero(call);
    try {
      return operator.applyAsLong(duration, duration(call.argument(1)));
    } catch (FunctionException e) {
      // Without a step, nothing is rounded, as in Helm.
      return duration;
    }
  }

  /** A value as a duration; a number is one of seconds. */
  private static long duration(Value value) throws FunctionException {
    return switch (value) {
      case Int number when number.type().equals(GoType.DURATION) -> number.value();
      case Int number -> {
        boolean fits =
            Math.abs(number.value()) <= Long.MAX_VALUE / Durations.SECOND
                && (number.value() >= 0 || number.type().kind().isSigned());
        if (!fits) {
          throw new FunctionException("duration seconds overflow: " + number.value());
        }
        yield number.value() * Durations.SECOND;
      }
      case Float64 number -> ofSeconds(number.value());
      case Text text -> ofText(text.value());
      case Nil nil -> throw new FunctionException("invalid duration");
      default -> throw new FunctionException("unsupported duration type " + value.type());
    };
  }

  private static long ofSeconds(double seconds) throws FunctionException {
    if (!Double.isFinite(seconds)) {
      throw new FunctionException("invalid duration seconds: " + GoFloat.shortest(seconds));
    }
    if (Math.abs(seconds) > MAX_SECONDS) {
      throw new FunctionException("duration seconds overflow: " + GoFloat.shortest(seconds));
    }
    return (long) (seconds * Durations.SECOND);
  }

  private static long ofText(String given) throws FunctionException {
    String text = GoText.trim(given);
    if (text.isEmpty()) {
      throw new FunctionException("empty duration");
    }
    try {
      return Durations.parse(text);
    } catch (FunctionException e) {
      OptionalDouble seconds = GoNumber.parseFloat(text);
      if (seconds.isEmpty()) {
        throw new FunctionException("could not parse duration " + GoQuote.quote(given), e);
      }
      return ofSeconds(seconds.getAsDouble());
    }
  }
}
