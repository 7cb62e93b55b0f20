package dev.chartgate.rule.cel;

/**
 * What an expression may be, and what its evaluation may cost. Costs are counted, not timed, so
 * that the same input gets the same answer on any machine.
 *
 * @param maxLength the longest expression, in Unicode code points, inclusive
 * @param maxNesting the deepest nesting of calls, selections and literals, inclusive
 * @param maxIterations the most rounds of all macros of one evaluation together, inclusive
 * @param maxRegexProgram the largest program that a regular expression may compile to, in RE2
 *     instructions, inclusive
 * @param maxSteps the most steps of one evaluation, inclusive; a function costs one step, and one
 *     more for each item and each eight characters that it reads or makes
 * @param maxRuleSteps the most steps of all evaluations of one rule on one release, inclusive
 */
public record CelBounds(
    int maxLength,
    int maxNesting,
    int maxIterations,
    int maxRegexProgram,
    int maxSteps,
    long maxRuleSteps) {
  /** Wide enough for rules over ten thousand objects, narrow enough to end within some seconds. */
  public static final CelBounds DEFAULT =
      new CelBounds(20_000, 100, 1_000_000, 10_000, 10_000_000, 20_000_000);
}
