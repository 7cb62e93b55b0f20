package dev.chartgate.helm.function;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Environment;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.FunctionTable;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Calls functions as the evaluator does, for tests. */
final class Calls {
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00.5Z");

  private final FunctionTable table =
      new FunctionTable(StandardFunctions.of(HelmVersion.V4), List.of());
  private final Environment environment;

  private Calls(Budget budget) {
    environment =
        new Environment(
            HelmVersion.V4,
            budget,
            new Random(1),
            NOW,
            (version, kind, namespace, name) -> new MapValue(),
            true);
  }

  /** With so much to spend that only what has no end ends in an error. */
  static Calls generous() {
    return new Calls(new Budget(100_000, 200_000, () -> false));
  }

  /** With so many characters to spend. */
  static Calls with(long characters) {
    return new Calls(new Budget(1_000_000, characters, () -> false));
  }

  Definition definition(String name) {
    return table.function(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** The result of a call. */
  Value call(String name, Value... arguments) throws FunctionException {
    return call(name, Origin.NONE, List.of(arguments));
  }

  /** The result of a call under conditions. */
  Value call(String name, Origin control, List<Value> arguments) throws FunctionException {
    return definition(name).function().call(new Call(name, arguments, control, environment));
  }

  /** The result of a call of a function that gives a string. */
  String text(String name, Value... arguments) throws FunctionException {
    return ((Text) call(name, arguments)).value();
  }

  Environment environment() {
    return environment;
  }
}
