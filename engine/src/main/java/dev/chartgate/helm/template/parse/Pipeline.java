package dev.chartgate.helm.template.parse;

import java.util.List;

/**
 * Commands of which each hands its value to the next, and the variables that get the last one.
 *
 * @param assigns whether the variables exist already
 * @param variables at most one, or two in a {@code range}
 * @param commands at least one
 */
public record Pipeline(
    int offset, boolean assigns, List<Operand.Variable> variables, List<Command> commands)
    implements Operand {

  /** Copies the lists. */
  public Pipeline {
    variables = List.copyOf(variables);
    commands = List.copyOf(commands);
  }
}
