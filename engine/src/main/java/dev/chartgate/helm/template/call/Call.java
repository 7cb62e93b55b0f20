package dev.chartgate.helm.template.call;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/**
 * A call of a function.
 *
 * @param name the name it is called by
 * @param arguments the arguments, which fit the signature
 * @param control the conditions around the call, as via
 * @param environment what is around it
 */
public record Call(String name, List<Value> arguments, Origin control, Environment environment) {

  /**
   * An argument.
   *
   * @param index 0-based
   */
  public Value argument(int index) {
    return arguments.get(index);
  }

  /**
   * An argument whose parameter is of type string.
   *
   * @param index 0-based
   */
  public Text text(int index) {
    return (Text) arguments.get(index);
  }

  /** The number of arguments. */
  public int count() {
    return arguments.size();
  }

  /** What the rendering may use. */
  public Budget budget() {
    return environment.budget();
  }
}
