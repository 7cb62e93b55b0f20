package dev.chartgate.helm.template.parse;

import java.util.List;

/**
 * A value, or a call with its arguments.
 *
 * @param operands at least one; the first is what is called
 */
public record Command(int offset, List<Operand> operands) implements Node {

  /** Copies the operands. */
  public Command {
    operands = List.copyOf(operands);
  }
}
