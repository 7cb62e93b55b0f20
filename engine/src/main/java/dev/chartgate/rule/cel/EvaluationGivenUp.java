package dev.chartgate.rule.cel;

/**
 * Ends an evaluation that nobody waits for any more. No exception, since CEL keeps those of one
 * operand back until it has seen the other, and those of one round of a macro until it has seen the
 * last.
 */
final class EvaluationGivenUp extends Error {
  private static final long serialVersionUID = 1L;

  EvaluationGivenUp() {
    // Where in this program it was noticed says nothing.
    super("nobody waits for this evaluation any more", null, false, false);
  }
}
