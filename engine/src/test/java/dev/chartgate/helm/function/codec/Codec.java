package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Environment;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Calls the functions as the evaluator does. */
final class Codec {
  private final HelmVersion version;
  private final Budget budget;

  Codec(HelmVersion version, Budget budget) {
    this.version = version;
    this.budget = budget;
  }

  Codec(HelmVersion version) {
    this(version, new Budget(Long.MAX_VALUE, Long.MAX_VALUE, () -> false));
  }

  /** What a function gives for one argument. */
  Value call(String name, Value argument) throws FunctionException {
    Definition definition =
        CodecFunctions.definitions(version).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no function " + name));
    Environment environment =
        new Environment(
            version,
            budget,
            new Random(1),
            Instant.EPOCH,
            (apiVersion, kind, namespace, object) -> new MapValue(),
            true);
    return definition.function().call(new Call(name, List.of(argument), Origin.NONE, environment));
  }

  /** What a function that writes gives, or its error after {@code error: }. */
  String text(String name, Value argument) {
    try {
      return call(name, argument).toString();
    } catch (FunctionException e) {
      return "error: " + e.getMessage();
    }
  }
}
