package dev.chartgate.helm.function;

import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.value.GoType;
import java.util.ArrayList;
import java.util.List;

/** Collects the functions of a family. */
final class Family {
  private final List<Definition> definitions = new ArrayList<>();

  /** Adds a function whose result is made from the data of all arguments. */
  Family data(String name, Function function, GoType... parameters) {
    return add(name, Flow.DATA, function, Signature.of(parameters));
  }

  /** Adds a function that answers a question about its arguments. */
  Family test(String name, Function function, GoType... parameters) {
    return add(name, Flow.TEST, function, Signature.of(parameters));
  }

  /** Adds a function that sets origins itself. */
  Family own(String name, Function function, GoType... parameters) {
    return add(name, Flow.OWN, function, Signature.of(parameters));
  }

  /** Adds a function under its name and, with a {@code must} in front, a second time. */
  Family twins(String name, Function function, GoType... parameters) {
    String must = "must" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return own(name, function, parameters).own(must, function, parameters);
  }

  /** Adds a function. */
  Family add(String name, Flow flow, Function function, Signature signature) {
    definitions.add(new Definition(name, signature, flow, function));
    return this;
  }

  /** All of them. */
  List<Definition> build() {
    return List.copyOf(definitions);
  }
}
