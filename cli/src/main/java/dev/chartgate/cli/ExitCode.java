package dev.chartgate.cli;

import dev.chartgate.finding.Report;
import dev.chartgate.finding.Severity;

/** What a run ends with. */
public enum ExitCode {
  /** Everything was judged, and nothing at or above the threshold was found. */
  CLEAN(0),
  /** Something at or above the threshold was found, or a case of a rule does not hold. */
  FOUND(1),
  /** The arguments or a pack are wrong, something was not judged, or Chartgate crashed. */
  NOT_JUDGED(2);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The exit status of the process. */
  public int number() {
    return number;
  }

  /** The heavier of two. */
  ExitCode and(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** What a report means for the run; what was not judged weighs more than what was found. */
  static ExitCode of(Report report, Threshold threshold) {
    if (!report.isComplete()) {
      return NOT_JUDGED;
    }
    return !threshold.exitZero() && isFound(report, threshold) ? FOUND : CLEAN;
  }

  private static boolean isFound(Report report, Threshold threshold) {
    return report.findings().stream()
        .anyMatch(finding ->
            switch (finding.outcome()) {
              case FAILED -> finding.severity().isAtLeast(threshold.severity());
              case UNKNOWN -> threshold.unknown();
              case PASSED, WAIVED, BASELINED, ERRORED -> false;
            });
  }

  /**
   * What counts as found.
   *
   * @param severity the lightest severity of a failure that counts
   * @param unknown whether an unknown outcome counts
   * @param exitZero whether nothing does
   */
  record Threshold(Severity severity, boolean unknown, boolean exitZero) {}
}
