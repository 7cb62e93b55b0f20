package dev.chartgate.finding;

import dev.chartgate.source.Mark;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An agreed exception.
 *
 * @param reason why it was agreed
 * @param owner who answers for it, if it says so
 * @param until the last day on which it counts, in UTC; absent where it has none, as annotations of
 *     kube-linter
 * @param carried whether it is carried by what it is for, a values file or an object, as against a
 *     file of waivers
 * @param mark where it is written
 */
public record Waiver(
    String reason, Optional<String> owner, Optional<LocalDate> until, boolean carried, Mark mark) {

  /** Whether it does not count any more. */
  public boolean isEndedOn(LocalDate today) {
    return until.filter(last -> last.isBefore(today)).isPresent();
  }

  /** Until when it counts, as a person says it. */
  public String term() {
    return until.map(last -> "until " + last).orElse("without a date");
  }
}
