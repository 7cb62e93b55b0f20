package dev.chartgate.rule.cel;

/**
 * Functions that stand for what CEL's planner would evaluate itself: there an unknown could not
 * pass through {@code has()}, and {@code .?} would evaluate its operand twice, so a chain of them
 * 2ⁿ times.
 */
final class Rewrites {
  /** {@code has(operand.field)} as a function of operand and field. */
  static final String HAS = "@has";

  /** {@code operand.?field} as a function of operand and field. */
  static final String SELECT = "@select";

  private Rewrites() {}
}
