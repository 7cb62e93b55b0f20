package dev.chartgate.helm.template.call;

import dev.chartgate.helm.template.value.Value;

/** The body of a function. */
@FunctionalInterface
public interface Function {

  /**
   * The result for arguments that fit the signature.
   *
   * @throws FunctionException if the function fails, as Go's function would
   * @throws BudgetException if a bound of the rendering is reached
   */
  Value call(Call call) throws FunctionException;
}
