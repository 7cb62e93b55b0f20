package dev.chartgate.finding;

import java.util.Locale;

/** What became of one rule on one subject. */
public enum Outcome {
  /** What the rule demands holds. */
  PASSED,
  /** It does not hold. */
  FAILED,
  /** It does not hold, and somebody has agreed to that until a date. */
  WAIVED,
  /** It does not hold, and it is one of the findings of yesterday that a baseline agrees to. */
  BASELINED,
  /** The answer depends on something that was not given; never a pass. */
  UNKNOWN,
  /** The rule itself failed on this input; never a pass. */
  ERRORED;

  /** The name in files and reports, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
