package dev.chartgate.rule.cel;

/**
 * The value of a name that an expression binds. CEL's planner takes such a name for the accumulator
 * of a macro and copies a list or a map into one that can grow, which loses what the view knows; it
 * leaves this alone. {@link RuntimeValues} takes one layer off at each step, so a value is held
 * twice.
 *
 * @param value the value, or one more layer
 */
record Held(Object value) {
  /** The function that holds its argument. */
  static final String FUNCTION = "@hold";
}
