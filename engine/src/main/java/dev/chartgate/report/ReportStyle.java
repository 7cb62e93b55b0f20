package dev.chartgate.report;

import java.time.Duration;
import java.util.Optional;

/**
 * How a report for people looks; formats for programs do not depend on it.
 *
 * @param color whether to colour it, for a terminal
 * @param quiet whether to leave out everything but failures, errored rules and what was not
 *     evaluated
 * @param listUnknown whether to list each unknown outcome, not only their counts
 * @param elapsed how long the run took, where that is to be shown
 */
public record ReportStyle(
    boolean color, boolean quiet, boolean listUnknown, Optional<Duration> elapsed) {
  /** No colour, everything but single unknowns, no time: the same on every machine. */
  public static final ReportStyle PLAIN = new ReportStyle(false, false, false, Optional.empty());
}
