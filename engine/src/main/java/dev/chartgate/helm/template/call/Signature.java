package dev.chartgate.helm.template.call;

import dev.chartgate.helm.template.value.GoType;
import java.util.List;

/**
 * The parameters of a function in Go.
 *
 * @param parameters their types; the last one may come any number of times if {@code variadic}
 * @param variadic whether the last parameter is variadic; its type here is that of one argument
 */
public record Signature(List<GoType> parameters, boolean variadic) {

  /** Copies the types. */
  public Signature {
    parameters = List.copyOf(parameters);
  }

  /** Exactly these parameters. */
  public static Signature of(GoType... parameters) {
    return new Signature(List.of(parameters), false);
  }

  /** These parameters, the last of them any number of times. */
  public static Signature variadic(GoType... parameters) {
    return new Signature(List.of(parameters), true);
  }

  /**
   * The type of an argument.
   *
   * @param index 0-based
   */
  public GoType parameter(int index) {
    return parameters.get(Math.min(index, parameters.size() - 1));
  }

  /** How many arguments there are at least. */
  public int required() {
    return variadic ? parameters.size() - 1 : parameters.size();
  }
}
